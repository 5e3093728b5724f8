package org.perimeter.engine.bulk;

import org.jspecify.annotations.Nullable;

/// The lines that a condition is asked of: consignments, or the elements of one collection.
///
/// @param number among the spaces of a policy
/// @param parent whose lines hold these; `null` for consignments
record Space(int number, Lines lines, @Nullable Space parent) {}
