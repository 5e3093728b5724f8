package org.perimeter.engine.decision;

import org.perimeter.engine.rule.Condition.Comparison;

/// What comparisons turn into.
final class Comparisons {
    private Comparisons() {}

    /// What holds where the comparison does not.
    static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.DIFFERENT;
            case DIFFERENT -> Comparison.EQUAL;
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.GREATER;
            case GREATER -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.LESS;
        };
    }

    /// The same with its two sides swapped.
    static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.EQUAL;
            case DIFFERENT -> Comparison.DIFFERENT;
            case LESS -> Comparison.GREATER;
            case AT_MOST -> Comparison.AT_LEAST;
            case GREATER -> Comparison.LESS;
            case AT_LEAST -> Comparison.AT_MOST;
        };
    }
}
