package org.perimeter.simulation.archive.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordMaterializer;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one file, a row group at a time.
public final class RecordReader<T extends Record> implements Iterator<Numbered<T>>, AutoCloseable {
    private final RowShape<T> shape;
    private final Path file;
    private final @Nullable String expected;
    private @Nullable RowDigest digest;
    private final ParquetFileReader reader;
    private final MessageColumnIO columns;
    private final RecordMaterializer<Numbered<T>> materializer;
    private final FilterCompat.Filter filter;
    private org.apache.parquet.io.@Nullable RecordReader<Numbered<T>> group;
    private long leftInGroup;
    private @Nullable Numbered<T> next;

    /// @param wanted which rows
    /// @param hash   that all of them must have together; `null` where it does not matter
    RecordReader(RowShape<T> shape, Path file, FilterCompat.Filter wanted, @Nullable String hash) {
        this.shape = shape;
        this.file = file;
        this.expected = hash;
        this.digest = hash == null ? null : new RowDigest();
        this.materializer = shape.materializer();
        this.filter = wanted;
        try {
            this.reader = ParquetFileReader.open(new LocalInputFile(file), options());
            reader.setRequestedSchema(shape.schema());
            this.columns =
                    new ColumnIOFactory(reader.getFileMetaData().getCreatedBy())
                            .getColumnIO(shape.schema(), reader.getFileMetaData().getSchema());
        } catch (IOException | RuntimeException failed) {
            throw new ArchiveFailure("Cannot open", file, failed);
        }
    }

    private ParquetReadOptions options() {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodecs())
                .withRecordFilter(filter)
                .usePageChecksumVerification(true)
                .build();
    }

    /// How many rows the file holds.
    public long rows() {
        return reader.getRecordCount();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = advance();
            } catch (IOException | RuntimeException failed) {
                throw new ArchiveFailure("Cannot read", file, failed);
            }
        }
        return next != null;
    }

    private @Nullable Numbered<T> advance() throws IOException {
        while (true) {
            while (group != null && leftInGroup > 0) {
                leftInGroup--;
                Numbered<T> read = group.read();
                if (read != null && !group.shouldSkipCurrentRecord()) {
                    if (digest != null) {
                        shape.write(read, digest);
                    }
                    return read;
                }
            }
            PageReadStore pages = reader.readNextFilteredRowGroup();
            if (pages == null) {
                verify();
                return null;
            }
            group = columns.getRecordReader(pages, materializer, filter);
            leftInGroup = pages.getRowCount();
        }
    }

    private void verify() throws IOException {
        RowDigest read = digest;
        digest = null;
        if (read != null && !read.hex().equals(expected)) {
            throw new IOException("the rows are not those that were stored");
        }
    }

    @Override
    public Numbered<T> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("No row is left in " + file);
        }
        Numbered<T> read = next;
        next = null;
        return read;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot close", file, failed);
        }
    }
}
