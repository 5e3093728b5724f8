/// How lists are kept.
@NullMarked
package org.perimeter.policy.list.internal;

import org.jspecify.annotations.NullMarked;
