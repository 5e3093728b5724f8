/// An approver's key: made in their browser, listed by their agency's root, and seen here by its public half alone.
@NullMarked
package org.perimeter.ui.key;

import org.jspecify.annotations.NullMarked;
