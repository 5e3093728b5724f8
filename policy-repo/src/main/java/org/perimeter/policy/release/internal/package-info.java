/// How releases are kept.
@NullMarked
package org.perimeter.policy.release.internal;

import org.jspecify.annotations.NullMarked;
