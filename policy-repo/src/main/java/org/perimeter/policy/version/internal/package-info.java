/// How versions are kept.
@NullMarked
package org.perimeter.policy.version.internal;

import org.jspecify.annotations.NullMarked;
