/// What decides on the screens of decisions, over a ledger in memory.
@NullMarked
package org.perimeter.ui.decision;

import org.jspecify.annotations.NullMarked;
