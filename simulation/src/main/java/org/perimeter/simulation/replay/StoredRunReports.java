package org.perimeter.simulation.replay;

import java.time.Instant;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.pack.RunReports;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The figures of finished runs, as they were stored.
@Component
class StoredRunReports implements RunReports {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final RunStore store;

    StoredRunReports(RunStore store) {
        this.store = store;
    }

    /// @param outcomeHash of the outcomes of all consignments, row by row
    private record Report(
            String programme,
            String contentHash,
            String dataSet,
            String dataSetHash,
            long consignments,
            Instant inForceAt,
            String requestedBy,
            String agency,
            Instant finishedAt,
            String runHash,
            String outcomeHash,
            String mustCatch,
            Tally figures) {}

    /// Of several runs with this hash, which found the same, the first one.
    @Override
    public Optional<byte[]> report(Hash runHash) {
        return store.finished(runHash)
                .filter(run -> run.state() instanceof RunState.Done)
                .map(run -> JSON.writeValueAsBytes(report(run, (RunState.Done) run.state())));
    }

    private static Report report(Run run, RunState.Done done) {
        RunResult result = done.result();
        return new Report(
                run.programme(),
                run.contentHash().hex(),
                run.dataSet(),
                run.dataSetHash().hex(),
                run.rows(),
                run.inForceAt(),
                run.requestedBy().person().toString(),
                run.requestedBy().agency().name(),
                done.endedAt(),
                result.runHash().hex(),
                result.outcomeHash().hex(),
                result.mustCatch().name(),
                result.tally());
    }
}
