/// The audit trail: every step that was taken, and how far each agency holds it.
@NullMarked
package org.perimeter.ui.audit;

import org.jspecify.annotations.NullMarked;
