package org.perimeter.simulation.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.RowOutcome;

/// Counts pairs of outcomes one by one; holds no more than the cells and their rules. For one thread.
final class MatrixCounter {
    private final Set<String> reworked;
    private final SortedMap<Cell, Counts> cells = new TreeMap<>();

    /// @param reworked ids of the rules that both policies have, with other effects
    MatrixCounter(Set<String> reworked) {
        this.reworked = Set.copyOf(reworked);
    }

    static Set<String> reworked(Policy a, Policy b) {
        Map<String, List<Effect>> effects = new HashMap<>();
        a.rules().forEach(rule -> effects.put(rule.id(), rule.effects()));
        Set<String> reworked = new TreeSet<>();
        for (Rule rule : b.rules()) {
            List<Effect> before = effects.get(rule.id());
            if (before != null && !before.equals(rule.effects())) {
                reworked.add(rule.id());
            }
        }
        return reworked;
    }

    void add(RowOutcome a, RowOutcome b, ExamOutcome outcome) {
        Cell cell = new Cell(a.verdict(), b.verdict());
        Counts counts = cells.computeIfAbsent(cell, fresh -> new Counts());
        ExamCounts known = ExamCounts.one(outcome);
        counts.known = counts.known.plus(known);
        if (cell.changed() && !blame(a.fired(), b.fired(), known, counts)) {
            counts.otherwise++;
        }
    }

    private boolean blame(List<String> a, List<String> b, ExamCounts known, Counts counts) {
        Set<String> either = new TreeSet<>(a);
        either.addAll(b);
        boolean any = false;
        for (String id : either) {
            boolean inA = a.contains(id);
            boolean inB = b.contains(id);
            if (inA != inB || reworked.contains(id)) {
                RuleChange change =
                        new RuleChange(id, inB ? 0 : 1, inA ? 0 : 1, inA && inB ? 1 : 0, known);
                counts.rules.merge(id, change, RuleChange::plus);
                any = true;
            }
        }
        return any;
    }

    Matrix total() {
        SortedMap<Cell, Transition> total = new TreeMap<>();
        cells.forEach((cell, counts) -> total.put(cell, counts.transition()));
        return new Matrix(total);
    }

    private static final class Counts {
        private final Map<String, RuleChange> rules = new HashMap<>();
        private ExamCounts known = ExamCounts.NONE;
        private long otherwise;

        Transition transition() {
            return new Transition(known, new Causes(List.copyOf(rules.values()), otherwise));
        }
    }
}
