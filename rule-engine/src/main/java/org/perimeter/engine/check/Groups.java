package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Quantifier;

/// What is known of the groups of one condition without looking at a consignment.
final class Groups {
    private final Function<Resolved, Optional<ValueSet.Of>> values;
    private final List<String> neverTrue = new ArrayList<>();
    private final List<String> alwaysTrue = new ArrayList<>();
    private @Nullable Never never;

    private Groups(Function<Resolved, Optional<ValueSet.Of>> values) {
        this.values = values;
    }

    /// Why a condition can never hold.
    sealed interface Never {
        /// Parts of it exclude each other.
        record Excluded() implements Never {}

        /// It looks something up in a list without entries.
        record NoEntries(String node, String list) implements Never {}
    }

    static Groups of(
            Resolved condition, String node, Function<Resolved, Optional<ValueSet.Of>> values) {
        Groups groups = new Groups(values);
        groups.never = groups.never(condition, node);
        return groups;
    }

    /// Nodes of groups whose parts exclude each other.
    List<String> neverTrue() {
        return neverTrue;
    }

    /// Nodes of groups of which one part holds for whatever is known.
    List<String> alwaysTrue() {
        return alwaysTrue;
    }

    /// Empty for a condition that may hold, as far as can be told.
    Optional<Never> never() {
        return Optional.ofNullable(never);
    }

    private @Nullable Never never(Resolved condition, String node) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) -> {
                Never first = null;
                for (int i = 0; i < parts.size(); i++) {
                    Never part = never(parts.get(i), node + "/parts/" + i);
                    first = first == null ? part : first;
                }
                if (conflict(parts)) {
                    neverTrue.add(node);
                    first = first == null ? new Never.Excluded() : first;
                }
                yield first;
            }
            case Resolved.AnyOf(List<Resolved> parts) -> {
                List<Never> all = new ArrayList<>();
                for (int i = 0; i < parts.size(); i++) {
                    Never part = never(parts.get(i), node + "/parts/" + i);
                    if (part != null) {
                        all.add(part);
                    }
                }
                if (covers(parts)) {
                    alwaysTrue.add(node);
                }
                yield all.size() == parts.size() ? all.getFirst() : null;
            }
            case Resolved.Quantified(Quantifier quantifier, _, Resolved each) -> {
                Never never = never(each, node + "/each");
                yield needsOne(quantifier) ? never : null;
            }
            case Resolved.Not _ -> null;
            case Resolved.Test test -> noEntries(test, node);
        };
    }

    static boolean needsOne(Quantifier quantifier) {
        return switch (quantifier.kind()) {
            case SOME, EVERY, AT_LEAST -> true;
            case NO, AT_MOST -> false;
            case EXACTLY -> quantifier.n() > 0;
        };
    }

    /// A list of the policy's own without entries is an error; one with a name may lose its entries later.
    private static @Nullable Never noEntries(Resolved.Test test, String node) {
        return switch (test) {
            case Resolved.InValues in when in.values().isEmpty() ->
                    new Never.NoEntries(node, in.list().name());
            case Resolved.InPatterns in when in.patterns().isEmpty() ->
                    new Never.NoEntries(node, in.list().name());
            case Resolved.ListedFor in when in.entries().isEmpty() ->
                    new Never.NoEntries(node, in.list().name());
            case Resolved.Similar in when in.entries().isEmpty() ->
                    new Never.NoEntries(node, in.list().name());
            case Resolved.Amounts(Quantity left, _, Quantity right) -> noNumbers(node, left, right);
            case Resolved.Deviates(Quantity amount, _, Quantity expected, _, _) ->
                    noNumbers(node, amount, expected);
            case Resolved.Test _ -> null;
        };
    }

    /// A number from an empty list is unknown, and so is what is reckoned with it.
    private static @Nullable Never noNumbers(String node, Quantity... quantities) {
        for (Quantity quantity : quantities) {
            Never never =
                    switch (quantity) {
                        case Quantity.Listed listed when listed.numbers().isEmpty() ->
                                new Never.NoEntries(node, listed.list().name());
                        case Quantity.Arithmetic(_, Quantity left, Quantity right) ->
                                noNumbers(node, left, right);
                        case Quantity _ -> null;
                    };
            if (never != null) {
                return never;
            }
        }
        return null;
    }

    /// A part beside its opposite, or tests of one field that no value meets together.
    private boolean conflict(List<Resolved> parts) {
        return opposites(parts)
                || byField(parts, false).values().stream().anyMatch(ValueSet::exclude);
    }

    /// A part beside its opposite, or tests of one field of which each value meets one.
    private boolean covers(List<Resolved> parts) {
        return opposites(parts)
                || byField(parts, true).values().stream().anyMatch(ValueSet::exclude);
    }

    private static boolean opposites(List<Resolved> parts) {
        Set<Resolved> all = new HashSet<>(parts);
        return parts.stream()
                .anyMatch(part -> part instanceof Resolved.Not(Resolved of) && all.contains(of));
    }

    private Map<Field, List<ValueSet>> byField(List<Resolved> parts, boolean complements) {
        Map<Field, List<ValueSet>> sets = new LinkedHashMap<>();
        for (Resolved part : parts) {
            ValueSet.Of of = values.apply(part).orElse(null);
            Optional<ValueSet> set =
                    of == null
                            ? Optional.empty()
                            : complements ? of.values().complement() : Optional.of(of.values());
            if (of != null && set.isPresent()) {
                sets.computeIfAbsent(of.field(), _ -> new ArrayList<>()).add(set.get());
            }
        }
        return sets;
    }
}
