package org.perimeter.engine.compile;

/// The three values of the rule language.
///
/// UNKNOWN means that the manifest lacks what would be needed; it is neither true nor false and only
/// [Missing][org.perimeter.engine.rule.Condition.Missing] turns it into an answer.
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// The conjunction: the lesser of the two.
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The disjunction: the greater of the two.
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
