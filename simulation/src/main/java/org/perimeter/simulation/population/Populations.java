package org.perimeter.simulation.population;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.History;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.archive.MadeOnce;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.springframework.stereotype.Service;

/// The data sets that are looked at, each made ready once and kept while it is among the last few.
///
/// Safe for use by many threads; those that ask for the same data set wait for the one that makes it ready.
@Service
public class Populations {
    /// How many data sets are kept in memory.
    private static final int KEPT = 2;

    /// Of a longer data set every second row is taken, or every third and so on.
    static final int MOST_ROWS = 200_000;

    private final Archive archive;
    private final Histories histories;
    private final MadeOnce<Population> populations = new MadeOnce<>(KEPT);

    public Populations(Archive archive, Histories histories) {
        this.archive = archive;
        this.histories = histories;
    }

    /// Takes some seconds the first time.
    public Population of(DataSet set) {
        return populations.get(set, this::make);
    }

    private Population make(DataSet set) {
        History history = histories.of(set);
        long step = (set.rows() + MOST_ROWS - 1) / MOST_ROWS;
        Batch.Builder batch = Batch.builder(FactSchema.standard());
        List<Population.Row> rows = new ArrayList<>();
        try (RecordReader<Recorded> recorded = archive.read(set)) {
            while (recorded.hasNext()) {
                Numbered<Recorded> row = recorded.next();
                if (row.row() % step == 0) {
                    Recorded value = row.value();
                    batch.add(CanonicalFacts.of(value.consignment(), value.asOf(), history));
                    rows.add(
                            new Population.Row(
                                    row.row(),
                                    value.consignment().bill().number(),
                                    value.asOf(),
                                    ExamOutcome.of(value.examination())));
                }
            }
        }
        return new Population(set, batch.build(), rows);
    }
}
