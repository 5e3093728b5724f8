package org.perimeter.engine.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;

/// Tests of two fields against each other, with what can be said of one value alone said once for each in the dictionary.
final class Pairs {
    private Pairs() {}

    static Paired.Test compared(Column one, Comparison comparison, Column two) {
        boolean folds =
                one.field().type() == FieldType.TEXT || two.field().type() == FieldType.TEXT;
        List<Value> left = folds ? folded(one) : one.dictionary();
        List<Value> right = folds ? folded(two) : two.dictionary();
        return (a, b) -> meets(comparison, Values.compare(left.get(a), right.get(b)));
    }

    static Paired.Test elapsed(Column from, Column to, Comparison comparison, Duration limit) {
        List<Instant> due = from.dictionary().stream().map(at -> moment(at).plus(limit)).toList();
        List<Instant> end = to.dictionary().stream().map(Pairs::moment).toList();
        return (a, b) -> meets(comparison, end.get(b).compareTo(due.get(a)));
    }

    static Paired.Test listedFor(Column key, Map<String, Set<String>> entries, Column field) {
        List<Set<String>> listed =
                alike(key).stream().map(each -> entries.getOrDefault(each, Set.of())).toList();
        List<String> values = alike(field);
        return (a, b) -> listed.get(a).contains(values.get(b));
    }

    private static boolean meets(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static List<Value> folded(Column column) {
        return column.dictionary().stream().map(Pairs::folded).toList();
    }

    private static Value folded(Value value) {
        return value instanceof Value.Text(String text)
                ? new Value.Text(Folding.fold(text))
                : value;
    }

    /// Texts folded, codes as they are: the way in which lists hold them.
    private static List<String> alike(Column column) {
        boolean folds = column.field().type() == FieldType.TEXT;
        return column.dictionary().stream()
                .map(value -> folds ? text(folded(value)) : text(value))
                .toList();
    }

    private static String text(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw unfit(value);
    }

    private static Instant moment(Value value) {
        if (value instanceof Value.Moment(Instant at)) {
            return at;
        }
        throw unfit(value);
    }

    private static IllegalStateException unfit(Value value) {
        return new IllegalStateException(
                value + "\nMaybe the condition was not made by the resolver.");
    }
}
