package org.perimeter.engine.drools;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.predicate.Reading;

/// Which rules can still fire, by the cheapest predicate of each: what is not TRUE there cannot be TRUE as a whole.
///
/// A guard only ever rules out; Drools tests every predicate of what is left, this one included.
final class Guards {
    private final List<Guard> guards;

    /// @param predicate tested once for all the rules behind it
    /// @param keys      their positions
    private record Guard(int predicate, List<Integer> keys) {}

    private Guards(List<Guard> guards) {
        this.guards = guards;
    }

    /// Collects the guard of each rule.
    static final class Builder {
        private final Map<Integer, List<Integer>> keysByPredicate = new TreeMap<>();

        /// @param parts   the conditions that must all hold, never empty
        /// @param numbers their numbers, in the same order
        void add(int key, List<Resolved> parts, List<Integer> numbers) {
            int cheapest =
                    numbers.get(
                            parts.indexOf(
                                    parts.stream().min(comparingInt(Guards::cost)).orElseThrow()));
            keysByPredicate.computeIfAbsent(cheapest, _ -> new ArrayList<>()).add(key);
        }

        Guards build() {
            return new Guards(
                    keysByPredicate.entrySet().stream()
                            .map(entry -> new Guard(entry.getKey(), List.copyOf(entry.getValue())))
                            .toList());
        }
    }

    /// The keys of the rules that are not ruled out.
    List<Integer> candidates(Reading reading) {
        List<Integer> candidates = new ArrayList<>();
        for (Guard guard : guards) {
            if (reading.of(guard.predicate) == Truth.TRUE) {
                candidates.addAll(guard.keys);
            }
        }
        return candidates;
    }

    private static int cost(Resolved condition) {
        return switch (condition) {
            case Resolved.MissingField _, Resolved.MissingCollection _ -> 0;
            case Resolved.Compare _, Resolved.Between _, Resolved.OneOf _ -> 1;
            case Resolved.Valid _ -> 2;
            case Resolved.Words _ -> 3;
            case Resolved.Not _, Resolved.AllOf _, Resolved.AnyOf _, Resolved.Test _ -> 4;
            case Resolved.Quantified _ -> 5;
        };
    }
}
