/// Releases: the signed bundles that scoring nodes run, each over content that every required agency approved.
@NullMarked
package org.perimeter.policy.release;

import org.jspecify.annotations.NullMarked;
