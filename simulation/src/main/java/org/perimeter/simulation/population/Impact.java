package org.perimeter.simulation.population;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Verdict;

/// What one rule does to the consignments of a population, beside all the others of its policy.
///
/// @param rows       that were tried
/// @param hits       that the rule fires on, out of scope or not, by what became known of them
/// @param outOfScope how many of the hits are out of scope, where the rule refers nobody
/// @param unknown    rows that lack what the rule would have to know
/// @param changed    hits in scope whose verdict is another with the rule than without it
/// @param moves      how many of these go from which verdict to which
/// @param examples positions of the first hits, [#EXAMPLES] at most
/// @param course     hits in each of [#STRETCHES] equal stretches of the population's period, in their order
public record Impact(
        int rows,
        ExamCounts hits,
        long outOfScope,
        long unknown,
        ExamCounts changed,
        SortedMap<Move, Long> moves,
        List<Long> course,
        List<Integer> examples) {
    public static final int STRETCHES = 24;
    public static final int EXAMPLES = 5;

    public Impact {
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        course = List.copyOf(course);
        examples = List.copyOf(examples);
    }

    /// Hits in scope that come to the same verdict without the rule.
    public long same() {
        return hits.total() - outOfScope - changed.total();
    }

    /// From one verdict to another.
    public record Move(Verdict from, Verdict to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            int byFrom = from.compareTo(other.from);
            return byFrom == 0 ? to.compareTo(other.to) : byFrom;
        }
    }
}
