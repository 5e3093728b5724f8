package org.perimeter.simulation.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.archive.parquet.RecordWriter;

/// Runs a content over a data set, batch by batch; the batches' tallies add up to the run's.
///
/// A run is a pure function of content, data set and `inForceAt`: all it writes has the same hash each time.
final class Replay {
    private static final int BATCH = 1_000;
    private static final String DOMAIN = "perimeter-run-v1";

    private final Archive archive;
    private final OutcomeFiles outcomes;
    private final EvaluatorFactory evaluators;
    private final Backgrounds backgrounds;

    Replay(
            Archive archive,
            OutcomeFiles outcomes,
            EvaluatorFactory evaluators,
            Backgrounds backgrounds) {
        this.archive = archive;
        this.outcomes = outcomes;
        this.evaluators = evaluators;
        this.backgrounds = backgrounds;
    }

    /// @throws RunStopped when the progress says so; nothing is left then
    RunResult run(RunId id, Content content, DataSet set, Instant inForceAt, RunProgress progress) {
        Judge judge = Judge.of(content, inForceAt, evaluators, backgrounds.of(content, set));
        List<String> ruleIds =
                judge.policy().rules().stream().map(rule -> rule.rule().id()).toList();
        Tally tally = new TallyCounter(ruleIds).total();
        try (RecordReader<Recorded> rows = archive.read(set);
                RecordWriter<RowOutcome> out = outcomes.write(id)) {
            while (rows.hasNext()) {
                TallyCounter batch = new TallyCounter(List.of());
                int read = 0;
                while (read < BATCH && rows.hasNext()) {
                    Recorded recorded = rows.next().value();
                    RowOutcome outcome = RowOutcome.of(judge.decide(recorded, ""));
                    batch.add(recorded, outcome);
                    out.write(outcome);
                    read++;
                }
                tally = tally.merge(batch.total());
                progress.advance(read);
            }
            MustCatch mustCatch = PlantedCases.check(content, judge, inForceAt);
            Hash contentHash = content.hash();
            RecordWriter.Written written =
                    out.commit(finished ->
                            outcomes.nameOf(runHash(contentHash, set, inForceAt, finished.hash())));
            return new RunResult(
                    runHash(contentHash, set, inForceAt, written.hash()),
                    new Hash(written.hash()),
                    mustCatch,
                    tally);
        }
    }

    private static Hash runHash(Hash content, DataSet set, Instant inForceAt, String outcomeHash) {
        String inputs =
                String.join(
                        "\n", DOMAIN, content.hex(), set.hash(), inForceAt.toString(), outcomeHash);
        return Hash.of(inputs.getBytes(StandardCharsets.UTF_8));
    }
}
