package org.perimeter.simulation.population;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;
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

    /// Rows between two reports.
    private static final long TOLD = 1_000;

    private final Archive archive;
    private final Histories histories;
    private final MadeOnce<Population> populations = new MadeOnce<>(KEPT);

    public Populations(Archive archive, Histories histories) {
        this.archive = archive;
        this.histories = histories;
    }

    /// Takes some seconds the first time.
    public Population of(DataSet set) {
        return of(set, _ -> {});
    }

    /// @param read is told from time to time how many rows have been read, unless somebody else had this begun
    public Population of(DataSet set, LongConsumer read) {
        return populations.get(set, wanted -> make(wanted, read));
    }

    /// One that is in memory already; nothing is read for it.
    public Optional<Population> ready(DataSet set) {
        return populations.ready(set);
    }

    private Population make(DataSet set, LongConsumer read) {
        long step = (set.rows() + MOST_ROWS - 1) / MOST_ROWS;
        try (RecordReader<Recorded> rows = archive.read(set)) {
            return Population.of(set, histories.of(set), new Told<>(rows, read), step);
        }
    }

    /// Tells how far it has come.
    private static final class Told<T> implements Iterator<T> {
        private final Iterator<T> rows;
        private final LongConsumer read;
        private long count;

        Told(Iterator<T> rows, LongConsumer read) {
            this.rows = rows;
            this.read = read;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public T next() {
            if (++count % TOLD == 0) {
                read.accept(count);
            }
            return rows.next();
        }
    }
}
