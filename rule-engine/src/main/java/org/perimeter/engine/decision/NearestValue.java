package org.perimeter.engine.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.TextPatterns;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;

/// The value of one field with which one test would hold, or not.
record NearestValue(Field field, Value to) {

    /// Nothing for tests that say of no one value that it is the nearest.
    static Optional<NearestValue> of(Resolved.Test test, boolean hold, Place here) {
        return switch (test) {
            case Resolved.Compare(Field field, Comparison comparison, Value limit) ->
                    found(field, across(hold ? comparison : opposite(comparison), limit));
            case Resolved.Between(Field field, Value from, Value to) ->
                    found(field, hold ? end(here.value(field), from, to) : below(from));
            case Resolved.OneOf(Field field, Set<Value> values) ->
                    hold
                            ? found(
                                    field,
                                    values.stream()
                                            .min(Comparator.comparing(Support::written))
                                            .orElse(null))
                            : Optional.empty();
            case Resolved.Words(Field field, _, Set<String> words) ->
                    hold ? text(field, words.stream()) : Optional.empty();
            case Resolved.InValues(Field field, _, Set<String> values) ->
                    hold ? text(field, values.stream()) : Optional.empty();
            case Resolved.InPatterns(Field field, _, TextPatterns patterns) ->
                    hold ? text(field, all(patterns)) : Optional.empty();
            case Resolved.MissingField _,
                    Resolved.MissingCollection _,
                    Resolved.Valid _,
                    Resolved.ListedFor _,
                    Resolved.Shaped _,
                    Resolved.Similar _,
                    Resolved.CompareFields _,
                    Resolved.Amounts _,
                    Resolved.Deviates _,
                    Resolved.Elapsed _,
                    Resolved.Shared _,
                    Resolved.Fired _ ->
                    Optional.empty();
        };
    }

    private static Optional<NearestValue> found(Field field, @Nullable Value to) {
        return to == null ? Optional.empty() : Optional.of(new NearestValue(field, to));
    }

    private static Optional<NearestValue> text(Field field, Stream<String> texts) {
        return texts.sorted()
                .findFirst()
                .map(text -> new NearestValue(field, new Value.Text(text)));
    }

    private static Stream<String> all(TextPatterns patterns) {
        return Stream.of(
                        patterns.wholes(),
                        patterns.words(),
                        patterns.prefixes(),
                        patterns.suffixes(),
                        patterns.parts())
                .flatMap(Set::stream);
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.DIFFERENT;
            case DIFFERENT -> Comparison.EQUAL;
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.GREATER;
            case GREATER -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.LESS;
        };
    }

    private static @Nullable Value across(Comparison comparison, Value limit) {
        return switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST -> limit;
            case LESS -> below(limit);
            case GREATER -> moved(limit, 1);
            case DIFFERENT ->
                    limit instanceof Value.Flag(boolean set) ? new Value.Flag(!set) : null;
        };
    }

    private static Value end(@Nullable Value value, Value from, Value to) {
        return value != null && Values.compare(value, to) > 0 ? to : from;
    }

    private static @Nullable Value below(Value limit) {
        return moved(limit, -1);
    }

    /// By one in the last decimal place that the limit has, or by a second.
    private static @Nullable Value moved(Value limit, int by) {
        return switch (limit) {
            case Value.Amount(BigDecimal number) ->
                    new Value.Amount(
                            number.add(BigDecimal.valueOf(by, Math.max(0, number.scale()))));
            case Value.Moment(Instant at) -> new Value.Moment(at.plusSeconds(by));
            case Value.Text _, Value.Flag _ -> null;
        };
    }
}
