package org.perimeter.simulation.archive;

import java.util.Iterator;
import org.perimeter.engine.fact.History;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.springframework.stereotype.Service;

/// What each data set tells of the parties that its consignments name; read once, the last few kept. Safe for many threads.
@Service
public class Histories {
    private static final int KEPT = 4;

    private final Archive archive;
    private final MadeOnce<History> histories = new MadeOnce<>(KEPT);

    public Histories(Archive archive) {
        this.archive = archive;
    }

    public History of(DataSet set) {
        return histories.get(set, this::read);
    }

    private History read(DataSet set) {
        try (RecordReader<Appearance> rows = archive.appearances(set)) {
            return ArchivedHistory.of(set.from(), new Values<>(rows));
        }
    }

    private record Values<T extends Record>(RecordReader<T> rows) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public T next() {
            return rows.next().value();
        }
    }
}
