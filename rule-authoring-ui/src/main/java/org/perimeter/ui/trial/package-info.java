/// What the rule at hand does: to a population of the past, and to one consignment of it, while the rule is being written.
@NullMarked
package org.perimeter.ui.trial;

import org.jspecify.annotations.NullMarked;
