/// Decisions that were made: the latest of a programme, and each with its reasons.
@NullMarked
package org.perimeter.ui.decision;

import org.jspecify.annotations.NullMarked;
