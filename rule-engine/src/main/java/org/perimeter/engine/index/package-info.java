/// Which rules of a policy can still be TRUE for a consignment, found without looking at each rule.
@NullMarked
package org.perimeter.engine.index;

import org.jspecify.annotations.NullMarked;
