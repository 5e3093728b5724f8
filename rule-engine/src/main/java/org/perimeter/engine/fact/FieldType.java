package org.perimeter.engine.fact;

/// How a field's values are written, compared and edited.
public enum FieldType {
    /// Free words: descriptions, names, addresses.
    TEXT,
    /// One of a code list, known or open: ports, countries, seal classes.
    CODE,
    /// A decimal number in the field's unit.
    NUMBER,
    /// A point in time, UTC.
    MOMENT,
    FLAG
}
