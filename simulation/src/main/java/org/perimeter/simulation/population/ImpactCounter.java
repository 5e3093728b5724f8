package org.perimeter.simulation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Verdict;

/// Counts the hits of a rule one by one, then gives its [Impact].
final class ImpactCounter {
    private final int rows;
    private final long unknown;
    private final Map<ExamOutcome, Long> hits = new EnumMap<>(ExamOutcome.class);
    private final Map<ExamOutcome, Long> changed = new EnumMap<>(ExamOutcome.class);
    private final long[] course = new long[Impact.STRETCHES];
    private final SortedMap<Impact.Move, Long> moves = new TreeMap<>();
    private final List<Integer> examples = new ArrayList<>();
    private long outOfScope;

    ImpactCounter(int rows, long unknown) {
        this.rows = rows;
        this.unknown = unknown;
    }

    void hit(int position, ExamOutcome outcome, int stretch, boolean out) {
        hits.merge(outcome, 1L, Long::sum);
        course[stretch]++;
        outOfScope += out ? 1 : 0;
        if (examples.size() < Impact.EXAMPLES) {
            examples.add(position);
        }
    }

    void move(Verdict from, Verdict to, ExamOutcome outcome) {
        if (from != to) {
            changed.merge(outcome, 1L, Long::sum);
            moves.merge(new Impact.Move(from, to), 1L, Long::sum);
        }
    }

    Impact total() {
        return new Impact(
                rows,
                counts(hits),
                outOfScope,
                unknown,
                counts(changed),
                moves,
                Arrays.stream(course).boxed().toList(),
                examples);
    }

    private static ExamCounts counts(Map<ExamOutcome, Long> of) {
        return new ExamCounts(
                of.getOrDefault(ExamOutcome.CONFIRMED, 0L),
                of.getOrDefault(ExamOutcome.CLEAN, 0L),
                of.getOrDefault(ExamOutcome.INCONCLUSIVE, 0L),
                of.getOrDefault(ExamOutcome.UNEXAMINED, 0L));
    }
}
