/// What tests of the engine share.
@NullMarked
package org.perimeter.engine;

import org.jspecify.annotations.NullMarked;
