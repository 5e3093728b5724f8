/// What authors see of a rule's effect.
@NullMarked
package org.perimeter.ui.trial;

import org.jspecify.annotations.NullMarked;
