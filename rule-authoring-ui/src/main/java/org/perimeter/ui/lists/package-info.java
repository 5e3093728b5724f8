/// The lists that rules look things up in: search, change, import, versions, and where they are used.
@NullMarked
package org.perimeter.ui.lists;

import org.jspecify.annotations.NullMarked;
