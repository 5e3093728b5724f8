/// What this module's tests run on.
@NullMarked
package org.perimeter.testing;

import org.jspecify.annotations.NullMarked;
