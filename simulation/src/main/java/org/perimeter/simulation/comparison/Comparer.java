package org.perimeter.simulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.rule.Policy;
import org.perimeter.simulation.archive.Aftermath;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.comparison.ComparedConsignment.Judged;
import org.perimeter.simulation.comparison.OutcomePairs.Pair;
import org.perimeter.simulation.comparison.SwapSet.Swapped;
import org.perimeter.simulation.replay.Backgrounds;
import org.perimeter.simulation.replay.Judge;
import org.perimeter.simulation.replay.OutcomeFiles;

/// Reads two runs and their data set side by side. Holds the matrix, or the page asked for, and never the rows.
final class Comparer {
    private final Archive archive;
    private final OutcomeFiles outcomes;
    private final Backgrounds backgrounds;

    Comparer(Archive archive, OutcomeFiles outcomes, Backgrounds backgrounds) {
        this.archive = archive;
        this.outcomes = outcomes;
        this.backgrounds = backgrounds;
    }

    Matrix matrix(Side a, Side b, DataSet set, Policy policyA, Policy policyB) {
        MatrixCounter counter = new MatrixCounter(MatrixCounter.reworked(policyA, policyB));
        try (OutcomePairs pairs = OutcomePairs.of(outcomes, a, b, 0);
                RecordReader<Aftermath> aftermaths = archive.aftermaths(set)) {
            while (pairs.hasNext()) {
                Pair pair = pairs.next();
                counter.add(pair.a(), pair.b(), aftermaths.next().value().outcome());
            }
        }
        return counter.total();
    }

    /// @param from  the first row that may be on the page
    /// @param limit of consignments on the page
    SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit) {
        SortedMap<Long, Pair> found = new TreeMap<>();
        Long next = null;
        try (OutcomePairs pairs = OutcomePairs.of(outcomes, comparison.a(), comparison.b(), from)) {
            while (next == null && pairs.hasNext()) {
                Pair pair = pairs.next();
                if (!pair.cell().equals(cell)) {
                    continue;
                }
                if (found.size() == limit) {
                    next = pair.row();
                } else {
                    found.put(pair.row(), pair);
                }
            }
        }
        return new SwapSet(cell, rows(comparison.dataSet(), found), next);
    }

    private List<Swapped> rows(DataSet set, SortedMap<Long, Pair> pairs) {
        List<Swapped> rows = new ArrayList<>();
        for (Numbered<Recorded> recorded : archive.read(set, new TreeSet<>(pairs.keySet()))) {
            Pair pair = pairs.get(recorded.row());
            if (pair != null) {
                rows.add(new Swapped(pair.row(), recorded.value(), pair.a(), pair.b()));
            }
        }
        return rows;
    }

    ComparedConsignment consignment(
            Numbered<Recorded> row,
            DataSet set,
            Side a,
            Content contentA,
            Side b,
            Content contentB) {
        Recorded recorded = row.value();
        Judge judgeA = judge(a, contentA, set);
        Judge judgeB = judge(b, contentB, set);
        return new ComparedConsignment(
                row.row(),
                recorded,
                judgeA.facts(recorded),
                judged(judgeA, contentA, recorded),
                judged(judgeB, contentB, recorded));
    }

    private Judge judge(Side side, Content content, DataSet set) {
        return Judge.of(
                content,
                side.run().inForceAt(),
                ReferencePolicyEvaluator::new,
                backgrounds.of(content, set));
    }

    private static Judged judged(Judge judge, Content content, Recorded recorded) {
        return new Judged(
                content.policy(),
                judge.decide(recorded, ""),
                Explanation.of(judge.policy(), judge.facts(recorded)));
    }
}
