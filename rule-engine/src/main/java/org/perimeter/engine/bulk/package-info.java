/// A policy over a stretch of history at once: a predicate at a time over columns, for simulations.
@NullMarked
package org.perimeter.engine.bulk;

import org.jspecify.annotations.NullMarked;
