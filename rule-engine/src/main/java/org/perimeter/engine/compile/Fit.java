package org.perimeter.engine.compile;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;

/// Which types of fields a test suits.
enum Fit {
    /// Equal or different: every type.
    ANY,
    /// Before and after, more and less.
    ORDERED,
    /// A short list of values.
    LISTED,
    /// Words, check digits and shapes.
    WRITTEN,
    /// Arithmetic.
    NUMERIC,
    /// Time between.
    TIMED;

    static Fit of(Comparison comparison) {
        return switch (comparison) {
            case EQUAL, DIFFERENT -> ANY;
            case LESS, AT_MOST, GREATER, AT_LEAST -> ORDERED;
        };
    }

    boolean suits(FieldType type) {
        return switch (this) {
            case ANY -> true;
            case ORDERED -> type == FieldType.NUMBER || type == FieldType.MOMENT;
            case LISTED -> type != FieldType.FLAG;
            case WRITTEN -> type == FieldType.TEXT || type == FieldType.CODE;
            case NUMERIC -> type == FieldType.NUMBER;
            case TIMED -> type == FieldType.MOMENT;
        };
    }

    static Bilingual name(FieldType type) {
        return switch (type) {
            case TEXT -> new Bilingual("text", "texte");
            case CODE -> new Bilingual("code", "code");
            case NUMBER -> new Bilingual("number", "nombre");
            case MOMENT -> new Bilingual("point in time", "instant");
            case FLAG -> new Bilingual("yes or no", "oui ou non");
        };
    }
}
