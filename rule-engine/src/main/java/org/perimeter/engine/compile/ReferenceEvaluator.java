package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// The meaning of a condition, written to be read; the oracle of every faster evaluator, not the production path.
public final class ReferenceEvaluator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final QuantityEvaluator quantities = new QuantityEvaluator(this);

    public Truth test(Resolved condition, Facts consignment) {
        return test(condition, Place.on(consignment));
    }

    /// The range in which a quantity certainly lies.
    public Range measure(Quantity quantity, Place here) {
        return quantities.of(quantity, here);
    }

    /// On the consignment or, for a part of a count, on one element.
    public Truth test(Resolved condition, Place here) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) ->
                    parts.stream().map(part -> test(part, here)).reduce(Truth.TRUE, Truth::and);
            case Resolved.AnyOf(List<Resolved> parts) ->
                    parts.stream().map(part -> test(part, here)).reduce(Truth.FALSE, Truth::or);
            case Resolved.Not(Resolved part) -> test(part, here).negated();
            case Resolved.MissingField(Field field) -> Truth.of(here.value(field) == null);
            case Resolved.MissingCollection(Collection collection) ->
                    Truth.of(!here.knows(collection));
            case Resolved.Compare(Field field, Comparison comparison, Value limit) ->
                    whenKnown(
                            here.value(field),
                            value -> holds(comparison, Values.compare(value, limit)));
            case Resolved.Between(Field field, Value from, Value to) ->
                    whenKnown(
                            here.value(field),
                            value ->
                                    Values.compare(from, value) <= 0
                                            && Values.compare(value, to) <= 0);
            case Resolved.OneOf(Field field, Set<Value> values) ->
                    whenKnown(here.value(field), values::contains);
            case Resolved.Words(Field field, TextTest test, Set<String> words) ->
                    whenKnown(
                            here.value(field),
                            value -> {
                                String text = Folding.fold(text(value));
                                return words.stream().anyMatch(word -> meets(test, text, word));
                            });
            case Resolved.Valid(Field field, Validator validator) ->
                    whenKnown(here.value(field), value -> Standards.meets(validator, text(value)));
            case Resolved.InValues(Field field, _, Set<String> values) ->
                    whenKnown(here.value(field), value -> values.contains(alike(field, value)));
            case Resolved.InPatterns(Field field, _, TextPatterns patterns) ->
                    whenKnown(
                            here.value(field), value -> meets(Folding.fold(text(value)), patterns));
            case Resolved.ListedFor(Field key, _, var entries, Field field) ->
                    whenKnown(
                            here.value(key),
                            here.value(field),
                            (of, value) ->
                                    entries.getOrDefault(alike(key, of), Set.of())
                                            .contains(alike(field, value)));
            case Resolved.Shaped(Field field, Shape shape) ->
                    whenKnown(here.value(field), value -> Shapes.meets(shape, text(value)));
            case Resolved.Similar(Field field, _, var measure, BigDecimal limit, var entries) ->
                    whenKnown(
                            here.value(field),
                            value -> {
                                String text = Folding.fold(text(value));
                                return entries.stream()
                                        .anyMatch(entry ->
                                                Likeness.alike(measure, limit, text, entry));
                            });
            case Resolved.CompareFields(Field field, Comparison comparison, Field other) ->
                    whenKnown(
                            here.value(field),
                            here.value(other),
                            (one, two) -> holds(comparison, order(field, one, other, two)));
            case Resolved.Amounts(Quantity left, Comparison comparison, Quantity right) ->
                    quantities.of(left, here).is(comparison, quantities.of(right, here));
            case Resolved.Deviates deviates -> deviates(deviates, here);
            case Resolved.Elapsed(Field from, Field to, Comparison comparison, Duration limit) ->
                    whenKnown(
                            here.value(from),
                            here.value(to),
                            (one, two) ->
                                    holds(
                                            comparison,
                                            Duration.between(at(one), at(two)).compareTo(limit)));
            case Resolved.Shared(Field field, Field other) -> SharedValues.test(field, other, here);
            case Resolved.Fired(Quantifier quantifier, Set<String> rules) -> {
                int fired = (int) rules.stream().filter(here.fired()::contains).count();
                yield new Count(fired, fired, rules.size()).against(quantifier);
            }
            case Resolved.Quantified(Quantifier quantifier, Collection over, Resolved each) -> {
                List<Place> elements = here.elements(over);
                yield elements == null ? Truth.UNKNOWN : count(elements, each).against(quantifier);
            }
        };
    }

    /// Each tolerance that is given has to be passed, on one side.
    private Truth deviates(Resolved.Deviates test, Place here) {
        Range expected = quantities.of(test.expected(), here);
        Range above = quantities.of(test.amount(), here).minus(expected);
        Truth more = passes(test, above, expected);
        Truth less = passes(test, above.negated(), expected);
        return switch (test.side()) {
            case MORE -> more;
            case LESS -> less;
            case EITHER -> more.or(less);
        };
    }

    private static Truth passes(Resolved.Deviates test, Range difference, Range expected) {
        Truth passes = Truth.TRUE;
        BigDecimal percent = test.percent();
        if (percent != null) {
            Range part =
                    expected.absolute()
                            .times(Range.exactly(percent))
                            .dividedBy(Range.exactly(HUNDRED));
            passes = passes.and(difference.is(Comparison.GREATER, part));
        }
        BigDecimal absolute = test.absolute();
        return absolute == null
                ? passes
                : passes.and(difference.is(Comparison.GREATER, Range.exactly(absolute)));
    }

    private Count count(List<Place> elements, Resolved each) {
        int certain = 0;
        int possible = 0;
        for (Place element : elements) {
            switch (test(each, element)) {
                case TRUE -> {
                    certain++;
                    possible++;
                }
                case UNKNOWN -> possible++;
                case FALSE -> {}
            }
        }
        return new Count(certain, possible, elements.size());
    }

    /// How many of `all` elements meet a condition: at least `certain`, at most `possible`, for some are UNKNOWN.
    private record Count(int certain, int possible, int all) {
        Truth against(Quantifier quantifier) {
            int n = quantifier.n();
            return switch (quantifier.kind()) {
                case SOME -> atLeast(1);
                case EVERY -> all == 0 ? Truth.FALSE : atLeast(all);
                case NO -> atLeast(1).negated();
                case AT_LEAST -> atLeast(n);
                case AT_MOST -> atLeast(n + 1).negated();
                case EXACTLY -> atLeast(n).and(atLeast(n + 1).negated());
            };
        }

        private Truth atLeast(int n) {
            if (certain >= n) {
                return Truth.TRUE;
            }
            return possible < n ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    private static Truth whenKnown(@Nullable Value value, Predicate<Value> test) {
        return value == null ? Truth.UNKNOWN : Truth.of(test.test(value));
    }

    private static Truth whenKnown(
            @Nullable Value one, @Nullable Value other, BiPredicate<Value, Value> test) {
        return one == null || other == null ? Truth.UNKNOWN : Truth.of(test.test(one, other));
    }

    /// Texts are compared folded; two codes as they are.
    private static int order(Field field, Value one, Field other, Value two) {
        boolean folds = field.type() == FieldType.TEXT || other.type() == FieldType.TEXT;
        return folds
                ? Folding.fold(text(one)).compareTo(Folding.fold(text(two)))
                : Values.compare(one, two);
    }

    private static Instant at(Value value) {
        if (value instanceof Value.Moment(Instant at)) {
            return at;
        }
        throw new IllegalStateException(
                value + " is no instant\nMaybe the facts were built with a value of another type.");
    }

    /// Texts are looked up folded, codes as they are.
    private static String alike(Field field, Value value) {
        return field.type() == FieldType.TEXT ? Folding.fold(text(value)) : text(value);
    }

    private static boolean meets(String text, TextPatterns patterns) {
        return patterns.wholes().contains(text)
                || patterns.words().stream().anyMatch(word -> containsWord(text, word))
                || patterns.prefixes().stream().anyMatch(text::startsWith)
                || patterns.suffixes().stream().anyMatch(text::endsWith)
                || patterns.parts().stream().anyMatch(text::contains);
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static boolean meets(TextTest test, String text, String word) {
        return switch (test) {
            case EQUALS -> text.equals(word);
            case CONTAINS -> text.contains(word);
            case STARTS_WITH -> text.startsWith(word);
            case ENDS_WITH -> text.endsWith(word);
            case CONTAINS_WORD -> containsWord(text, word);
        };
    }

    /// The word stands in the text with no letter or digit next to it.
    private static boolean containsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean free = at == 0 || !Folding.inWord(text.codePointBefore(at));
            if (free && (end == text.length() || !Folding.inWord(text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw new IllegalStateException(
                value + " is no text\nMaybe the facts were built with a value of another type.");
    }
}
