package org.perimeter.simulation.archive.parquet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.Operators;

/// Parquet files of one record type: a column for each component, lists and records nested, and the row's number first.
///
/// Columns are named as the components are in JSON. A component that came later is absent in an older file and reads
/// as `null`; so only what may be `null` may be added.
public final class RecordFile<T extends Record> {
    private static final Operators.LongColumn NUMBER = FilterApi.longColumn(RowShape.ROW);

    private final RowShape<T> shape;

    private RecordFile(RowShape<T> shape) {
        this.shape = shape;
    }

    public static <T extends Record> RecordFile<T> of(Class<T> type) {
        return new RecordFile<>(RowShape.of(type));
    }

    /// Begins a file that appears under its name only once it is complete; an older one of that name is replaced.
    public RecordWriter<T> write(Path file) {
        return new RecordWriter<>(shape, file);
    }

    /// All rows in their order.
    public RecordReader<T> read(Path file) {
        return new RecordReader<>(shape, file, FilterCompat.NOOP, null);
    }

    /// All rows in their order; asking for a row after the last one fails unless they had this hash.
    public RecordReader<T> read(Path file, String hash) {
        return new RecordReader<>(shape, file, FilterCompat.NOOP, hash);
    }

    /// The rows from this one on, in their order; what lies before is not read.
    public RecordReader<T> readFrom(Path file, long row) {
        if (row <= 0) {
            return read(file);
        }
        return new RecordReader<>(shape, file, FilterCompat.get(FilterApi.gtEq(NUMBER, row)), null);
    }

    /// These rows alone, in their order; only the pages that hold them are read.
    public List<Numbered<T>> read(Path file, SortedSet<Long> rows) {
        List<Numbered<T>> found = new ArrayList<>();
        if (!rows.isEmpty()) {
            FilterCompat.Filter wanted =
                    FilterCompat.get(FilterApi.in(NUMBER, new HashSet<>(rows)));
            try (RecordReader<T> reader = new RecordReader<>(shape, file, wanted, null)) {
                reader.forEachRemaining(found::add);
            }
        }
        return found;
    }
}
