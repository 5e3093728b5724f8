/// Policy checks: what is wrong with a draft, said on the very node that is wrong.
@NullMarked
package org.perimeter.engine.check;

import org.jspecify.annotations.NullMarked;
