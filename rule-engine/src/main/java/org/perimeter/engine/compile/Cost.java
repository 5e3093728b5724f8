package org.perimeter.engine.compile;

import org.perimeter.engine.rule.Condition.Measure;

/// What a condition costs at most on one consignment, in units of about one comparison.
///
/// An element of a collection is taken for [#ELEMENTS] of its like; a measure of likeness for [#LIKENESS] comparisons.
final class Cost {
    private static final int ELEMENTS = 10;
    private static final int LIKENESS = 20;

    private Cost() {}

    static long of(ResolvedNode node) {
        long inside = ResolvedAnatomy.children(node).stream().mapToLong(Cost::of).sum();
        return own(node) + (repeats(node) ? ELEMENTS * inside : inside);
    }

    private static boolean repeats(ResolvedNode node) {
        return node instanceof Resolved.Quantified
                || node instanceof Quantity.Count
                || node instanceof Quantity.Distinct
                || node instanceof Quantity.Aggregate;
    }

    private static long own(ResolvedNode node) {
        return switch (node) {
            case Resolved.Words words -> 1L + words.words().size();
            case Resolved.InPatterns(_, _, TextPatterns patterns) ->
                    2L
                            + patterns.prefixes().size()
                            + patterns.suffixes().size()
                            + patterns.parts().size()
                            + patterns.words().size();
            case Resolved.Similar similar ->
                    similar.measure() == Measure.PHONETIC
                            ? LIKENESS
                            : (long) LIKENESS * similar.entries().size();
            case Resolved.Fired fired -> fired.rules().size();
            case Resolved.Shared _ -> 2L * ELEMENTS;
            case ResolvedNode _ -> 1;
        };
    }
}
