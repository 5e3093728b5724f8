package org.perimeter.simulation.comparison;

import java.util.Iterator;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.comparison.OutcomePairs.Pair;
import org.perimeter.simulation.replay.OutcomeFiles;
import org.perimeter.simulation.replay.RowOutcome;

/// The outcomes of two runs side by side, as they are read.
final class OutcomePairs implements Iterator<Pair>, AutoCloseable {
    private final RecordReader<RowOutcome> a;
    private final RecordReader<RowOutcome> b;

    record Pair(long row, RowOutcome a, RowOutcome b) {
        Cell cell() {
            return new Cell(a.verdict(), b.verdict());
        }
    }

    private OutcomePairs(RecordReader<RowOutcome> a, RecordReader<RowOutcome> b) {
        this.a = a;
        this.b = b;
    }

    /// @param row from which to read on
    static OutcomePairs of(OutcomeFiles files, Side a, Side b, long row) {
        RecordReader<RowOutcome> first = files.readFrom(a.result(), row);
        try {
            return new OutcomePairs(first, files.readFrom(b.result(), row));
        } catch (RuntimeException failed) {
            first.close();
            throw failed;
        }
    }

    @Override
    public boolean hasNext() {
        boolean more = a.hasNext();
        if (more != b.hasNext()) {
            throw apart("one of them ends earlier");
        }
        return more;
    }

    @Override
    public Pair next() {
        Numbered<RowOutcome> one = a.next();
        Numbered<RowOutcome> other = b.next();
        if (one.row() != other.row()) {
            throw apart("row " + one.row() + " stands beside row " + other.row());
        }
        return new Pair(one.row(), one.value(), other.value());
    }

    private static IllegalStateException apart(String how) {
        return new IllegalStateException(
                "The outcomes of the two runs are not over the same rows: "
                        + how
                        + "\nMaybe a file of one was replaced.");
    }

    @Override
    public void close() {
        try (a) {
            b.close();
        }
    }
}
