package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// The values of one field that meet a test.
///
/// @param among  the only ones; `null` where there is no such list
/// @param except the ones that do not
/// @param low    the least; `null` for no bound
/// @param high   the greatest; `null` for no bound
record ValueSet(
        @Nullable Set<Value> among, Set<Value> except, @Nullable Bound low, @Nullable Bound high) {

    /// @param included whether the bound itself belongs to the set
    record Bound(Value value, boolean included) {}

    /// What a test lets through of its field.
    record Of(Field field, ValueSet values) {}

    static Optional<Of> of(Resolved condition) {
        return switch (condition) {
            case Resolved.Compare(Field field, var comparison, Value value) ->
                    Optional.of(
                            new Of(
                                    field,
                                    switch (comparison) {
                                        case EQUAL -> among(Set.of(value));
                                        case DIFFERENT -> except(Set.of(value));
                                        case LESS -> between(null, new Bound(value, false));
                                        case AT_MOST -> between(null, new Bound(value, true));
                                        case GREATER -> between(new Bound(value, false), null);
                                        case AT_LEAST -> between(new Bound(value, true), null);
                                    }));
            case Resolved.Between(Field field, Value from, Value to) ->
                    Optional.of(new Of(field, between(new Bound(from, true), new Bound(to, true))));
            case Resolved.OneOf(Field field, Set<Value> values) ->
                    Optional.of(new Of(field, among(values)));
            case Resolved.Not(Resolved part) ->
                    of(part).flatMap(inner ->
                            inner.values.complement().map(rest -> new Of(inner.field, rest)));
            case Resolved _ -> Optional.empty();
        };
    }

    private static ValueSet among(Set<Value> values) {
        return new ValueSet(values, Set.of(), null, null);
    }

    private static ValueSet except(Set<Value> values) {
        return new ValueSet(null, values, null, null);
    }

    private static ValueSet between(@Nullable Bound low, @Nullable Bound high) {
        return new ValueSet(null, Set.of(), low, high);
    }

    /// The values outside; nothing for a range with two ends, which would leave two pieces.
    Optional<ValueSet> complement() {
        if (among != null) {
            return Optional.of(except(among));
        }
        if (!except.isEmpty()) {
            return Optional.of(among(except));
        }
        if (low != null && high == null) {
            return Optional.of(between(null, new Bound(low.value, !low.included)));
        }
        return high != null && low == null
                ? Optional.of(between(new Bound(high.value, !high.included), null))
                : Optional.empty();
    }

    /// Whether no value belongs to all of them. The sets are of one field.
    static boolean exclude(Collection<ValueSet> sets) {
        List<Value> candidates = null;
        for (ValueSet set : sets) {
            if (set.among != null) {
                candidates = candidates == null ? new ArrayList<>(set.among) : candidates;
            }
        }
        return candidates == null
                ? emptyRange(sets)
                : candidates.stream()
                        .noneMatch(value -> sets.stream().allMatch(set -> set.holds(value)));
    }

    private static boolean emptyRange(Collection<ValueSet> sets) {
        for (ValueSet one : sets) {
            for (ValueSet other : sets) {
                if (one.low != null && other.high != null && apart(one.low, other.high)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apart(Bound low, Bound high) {
        int order = Values.compare(low.value, high.value);
        return order > 0 || (order == 0 && !(low.included && high.included));
    }

    private boolean holds(Value value) {
        return (among == null || among.contains(value))
                && !except.contains(value)
                && (low == null || !apart(low, new Bound(value, true)))
                && (high == null || !apart(new Bound(value, true), high));
    }

    /// Whether every value of this set is one of the other.
    boolean within(ValueSet other) {
        if (among != null) {
            return among.stream().allMatch(other::holds);
        }
        return other.complement().map(rest -> exclude(List.of(this, rest))).orElse(equals(other));
    }
}
