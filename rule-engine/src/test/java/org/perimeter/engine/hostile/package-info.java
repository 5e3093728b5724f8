/// What authors may write who mean harm.
@NullMarked
package org.perimeter.engine.hostile;

import org.jspecify.annotations.NullMarked;
