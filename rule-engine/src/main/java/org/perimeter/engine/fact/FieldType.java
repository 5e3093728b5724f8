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
    FLAG;

    /// Whether a value is of the kind that fields of this type have.
    public boolean takes(Value value) {
        return switch (this) {
            case TEXT, CODE -> value instanceof Value.Text;
            case NUMBER -> value instanceof Value.Amount;
            case MOMENT -> value instanceof Value.Moment;
            case FLAG -> value instanceof Value.Flag;
        };
    }
}
