package org.perimeter.simulation.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.replay.Backgrounds;
import org.perimeter.simulation.replay.OutcomeFiles;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Runs;
import org.springframework.stereotype.Service;

/// Compares two runs over the same consignments.
///
/// Runs never change, so the matrices that were counted last are kept.
@Service
public class Comparisons {
    private static final int KEPT = 16;

    private final Runs runs;
    private final Archive archive;
    private final OutcomeFiles outcomes;
    private final Comparer comparer;
    private final Map<Pairing, Matrix> matrices = Collections.synchronizedMap(new Latest());

    public Comparisons(Runs runs, Archive archive, OutcomeFiles outcomes, Backgrounds backgrounds) {
        this.runs = runs;
        this.archive = archive;
        this.outcomes = outcomes;
        this.comparer = new Comparer(archive, outcomes, backgrounds);
    }

    /// Reads the outcomes of both runs once, unless it did so before.
    public Answer<Comparison> of(RunId a, RunId b) {
        Optional<Run> runA = runs.find(a);
        Optional<Run> runB = runs.find(b);
        if (runA.isEmpty() || runB.isEmpty()) {
            return Answer.refused(ComparisonRefusal.UNKNOWN_RUN);
        }
        Optional<Side> sideA = side(runA.get());
        Optional<Side> sideB = side(runB.get());
        if (sideA.isEmpty() || sideB.isEmpty()) {
            return Answer.refused(ComparisonRefusal.NOT_DONE);
        }
        return of(sideA.get(), sideB.get());
    }

    private Answer<Comparison> of(Side a, Side b) {
        if (!a.run().programme().equals(b.run().programme())
                || !a.run().dataSetHash().equals(b.run().dataSetHash())) {
            return Answer.refused(ComparisonRefusal.OTHER_POPULATION);
        }
        Optional<DataSet> set =
                archive.find(a.run().dataSet())
                        .filter(found -> found.hash().equals(a.run().dataSetHash().hex()));
        if (set.isEmpty()) {
            return Answer.refused(ComparisonRefusal.DATA_MISSING, a.run().dataSet());
        }
        if (!outcomes.has(a.result()) || !outcomes.has(b.result())) {
            return Answer.refused(ComparisonRefusal.OUTCOMES_MISSING);
        }
        return Answer.done(new Comparison(a, b, set.get(), matrix(a, b, set.get())));
    }

    private static Optional<Side> side(Run run) {
        return run.state() instanceof RunState.Done done
                ? Optional.of(new Side(run, done.result()))
                : Optional.empty();
    }

    private Matrix matrix(Side a, Side b, DataSet set) {
        Pairing pairing = new Pairing(a.result().runHash(), b.result().runHash());
        Matrix known = matrices.get(pairing);
        if (known != null) {
            return known;
        }
        Matrix counted = comparer.matrix(a, b, set, policy(a), policy(b));
        matrices.put(pairing, counted);
        return counted;
    }

    private Policy policy(Side side) {
        return runs.content(side.run()).policy();
    }

    /// The consignments of a cell, some at a time.
    ///
    /// @param from  the first row that may be among them: 0, or what the part before says comes next
    /// @param limit how many at most
    public SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit) {
        return comparer.swapSet(comparison, cell, from, limit);
    }

    /// One consignment by its row; empty where there is none.
    public Optional<ComparedConsignment> consignment(Comparison comparison, long row) {
        List<Numbered<Recorded>> found =
                archive.read(comparison.dataSet(), new TreeSet<>(List.of(row)));
        return found.stream()
                .findFirst()
                .map(recorded ->
                        comparer.consignment(
                                recorded,
                                comparison.dataSet(),
                                comparison.a(),
                                runs.content(comparison.a().run()),
                                comparison.b(),
                                runs.content(comparison.b().run())));
    }

    private record Pairing(Hash a, Hash b) {}

    private static final class Latest extends LinkedHashMap<Pairing, Matrix> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pairing, Matrix> eldest) {
            return size() > KEPT;
        }
    }
}
