/// All that was decided about a version, in one file that proves itself.
@NullMarked
package org.perimeter.policy.pack;

import org.jspecify.annotations.NullMarked;
