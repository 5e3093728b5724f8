package org.perimeter.engine.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.TextPatterns;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;

/// A value of one field with which one test may hold, or not.
///
/// @param at what has the field
record NearestValue(Place at, Field field, Value to) {

    /// The nearest first, to be tried out; nothing for tests that say of no one value that it is the nearest.
    static Stream<NearestValue> of(
            Resolved.Test test, boolean hold, Place here, ReferenceEvaluator reference) {
        return switch (test) {
            case Resolved.Compare(Field field, Comparison comparison, Value limit) ->
                    found(here, field, across(wanted(comparison, hold), limit));
            case Resolved.Between(Field field, Value from, Value to) ->
                    found(here, field, hold ? end(here.value(field), from, to) : moved(from, -1));
            case Resolved.OneOf(Field field, Set<Value> values) ->
                    hold
                            ? found(
                                    here,
                                    field,
                                    values.stream()
                                            .min(Comparator.comparing(Support::written))
                                            .orElse(null))
                            : Stream.empty();
            case Resolved.Words(Field field, _, Set<String> words) ->
                    hold ? text(here, field, words.stream()) : Stream.empty();
            case Resolved.InValues(Field field, _, Set<String> values) ->
                    hold ? text(here, field, values.stream()) : Stream.empty();
            case Resolved.InPatterns(Field field, _, TextPatterns patterns) ->
                    hold ? text(here, field, all(patterns)) : Stream.empty();
            case Resolved.ListedFor listed -> hold ? listed(listed, here) : Stream.empty();
            case Resolved.Similar(Field field, _, _, _, Set<String> entries) ->
                    hold ? like(here, field, entries) : Stream.empty();
            case Resolved.CompareFields(Field field, Comparison comparison, Field other) ->
                    fields(here, field, wanted(comparison, hold), other);
            case Resolved.Elapsed elapsed -> elapsed(elapsed, here);
            case Resolved.Amounts _, Resolved.Deviates _ ->
                    new NearestAmount(reference, here).of(test);
            case Resolved.MissingField _,
                    Resolved.MissingCollection _,
                    Resolved.Valid _,
                    Resolved.Shaped _,
                    Resolved.Shared _,
                    Resolved.Fired _ ->
                    Stream.empty();
        };
    }

    private static Comparison wanted(Comparison comparison, boolean hold) {
        return hold ? comparison : Comparisons.opposite(comparison);
    }

    private static Stream<NearestValue> found(Place here, Field field, @Nullable Value to) {
        return to == null
                ? Stream.empty()
                : Stream.of(new NearestValue(here.holder(field.collection()), field, to));
    }

    private static Stream<NearestValue> text(Place here, Field field, Stream<String> texts) {
        return texts.sorted().limit(1).flatMap(text -> found(here, field, new Value.Text(text)));
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

    /// An entry itself: the one that begins as the text does, the first of several.
    private static Stream<NearestValue> like(Place here, Field field, Set<String> entries) {
        String text =
                here.value(field) instanceof Value.Text(String written)
                        ? Folding.fold(written)
                        : "";
        return entries.stream()
                .min(
                        Comparator.comparingInt((String entry) -> -alike(entry, text))
                                .thenComparing(Comparator.naturalOrder()))
                .stream()
                .flatMap(entry -> found(here, field, new Value.Text(entry)));
    }

    private static int alike(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /// A value that the list has for the key, or else a key for which it has the value.
    private static Stream<NearestValue> listed(Resolved.ListedFor test, Place here) {
        Stream<NearestValue> values =
                here.value(test.key()) instanceof Value.Text(String key)
                        ? text(
                                here,
                                test.field(),
                                test
                                        .entries()
                                        .getOrDefault(alike(test.key(), key), Set.of())
                                        .stream())
                        : Stream.empty();
        Stream<NearestValue> keys =
                here.value(test.field()) instanceof Value.Text(String value)
                        ? text(
                                here,
                                test.key(),
                                test.entries().entrySet().stream()
                                        .filter(entry ->
                                                entry.getValue()
                                                        .contains(alike(test.field(), value)))
                                        .map(Map.Entry::getKey))
                        : Stream.empty();
        return Stream.concat(values, keys);
    }

    private static String alike(Field field, String text) {
        return field.type() == FieldType.TEXT ? Folding.fold(text) : text;
    }

    /// The one moved across the other, or the other across the one.
    private static Stream<NearestValue> fields(
            Place here, Field field, Comparison comparison, Field other) {
        Value one = here.value(field);
        Value two = here.value(other);
        return Stream.concat(
                two == null ? Stream.empty() : found(here, field, across(comparison, two)),
                one == null
                        ? Stream.empty()
                        : found(here, other, across(Comparisons.mirrored(comparison), one)));
    }

    /// The end moved to where the time is as long as the limit, or a second beside it; or the beginning.
    private static Stream<NearestValue> elapsed(Resolved.Elapsed test, Place here) {
        return Stream.concat(
                here.value(test.from()) instanceof Value.Moment(Instant from)
                        ? around(here, test.to(), from.plus(test.limit()))
                        : Stream.empty(),
                here.value(test.to()) instanceof Value.Moment(Instant to)
                        ? around(here, test.from(), to.minus(test.limit()))
                        : Stream.empty());
    }

    private static Stream<NearestValue> around(Place here, Field field, Instant at) {
        Duration second = Duration.ofSeconds(1);
        return Stream.of(at, at.plus(second), at.minus(second))
                .flatMap(moment -> found(here, field, new Value.Moment(moment)));
    }

    private static @Nullable Value across(Comparison comparison, Value limit) {
        return switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST -> limit;
            case LESS -> moved(limit, -1);
            case GREATER -> moved(limit, 1);
            case DIFFERENT ->
                    limit instanceof Value.Flag(boolean set)
                            ? new Value.Flag(!set)
                            : moved(limit, 1);
        };
    }

    private static Value end(@Nullable Value value, Value from, Value to) {
        return value != null && Values.compare(value, to) > 0 ? to : from;
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
