/// Versioned lists: content of its own beside policies, named by its hash.
@NullMarked
package org.perimeter.engine.list;

import org.jspecify.annotations.NullMarked;
