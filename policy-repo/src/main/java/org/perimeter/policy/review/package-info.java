/// What a version is judged by, and each agency's approval of it.
@NullMarked
package org.perimeter.policy.review;

import org.jspecify.annotations.NullMarked;
