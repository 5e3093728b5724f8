package org.perimeter.simulation.population;

import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.archive.MadeOnce;
import org.perimeter.simulation.archive.Recorded;
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
        long step = (set.rows() + MOST_ROWS - 1) / MOST_ROWS;
        try (RecordReader<Recorded> rows = archive.read(set)) {
            return Population.of(set, histories.of(set), rows, step);
        }
    }
}
