/// Versions: policies that were submitted, immutable from then on, named by the hash of their content.
@NullMarked
package org.perimeter.policy.version;

import org.jspecify.annotations.NullMarked;
