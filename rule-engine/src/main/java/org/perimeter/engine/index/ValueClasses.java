package org.perimeter.engine.index;

import org.perimeter.engine.fact.Value;

/// The rows that a known value of one field leaves: values that leave the same rows are of one class and share a set.
sealed interface ValueClasses permits ListedValues, OrderedValues {
    Rows leftBy(Value value);
}
