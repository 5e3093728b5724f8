package org.perimeter.simulation.archive.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/// Writes one file, row by row; closing it without [#commit] leaves nothing behind.
public final class RecordWriter<T extends Record> implements AutoCloseable {
    private static final long ROW_GROUP_BYTES = 16L << 20;
    private static final int ROWS_PER_PAGE = 1_000;

    private final Path file;
    private final Path unfinished;
    private final RowShape<T> shape;
    private final ParquetWriter<Numbered<T>> writer;
    private final RowDigest digest = new RowDigest();
    private long rows;
    private boolean committed;

    /// @param hash SHA-256 over the rows, independent of how the file is laid out
    public record Written(long rows, String hash) {}

    RecordWriter(RowShape<T> shape, Path file) {
        this.shape = shape;
        this.file = file;
        this.unfinished = Durably.unfinished(file);
        try {
            this.writer =
                    new Builder<>(new LocalOutputFile(unfinished), shape)
                            .withConf(new PlainParquetConfiguration())
                            .withCodecFactory(new ZstdCodecs())
                            .withCompressionCodec(CompressionCodecName.ZSTD)
                            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                            .withRowGroupSize(ROW_GROUP_BYTES)
                            .withPageRowCountLimit(ROWS_PER_PAGE)
                            .withPageWriteChecksumEnabled(true)
                            .build();
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot begin", file, failed);
        }
    }

    public void write(T value) {
        Numbered<T> numbered = new Numbered<>(rows, value);
        try {
            writer.write(numbered);
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot write", file, failed);
        }
        shape.write(numbered, digest);
        rows++;
    }

    /// Completes the file, forces it to disk and gives it its name.
    public Written commit() {
        return commit(written -> file);
    }

    /// The same, under a name that follows from what was written.
    public Written commit(Function<Written, Path> name) {
        Written written = new Written(rows, digest.hex());
        try {
            writer.close();
            Durably.move(unfinished, name.apply(written));
            committed = true;
            return written;
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot complete", file, failed);
        }
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            writer.close();
        } catch (IOException | RuntimeException givenUp) {
            // The file is being thrown away: what stopped it has been said already.
        }
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot discard", unfinished, failed);
        }
    }

    private static final class Builder<T extends Record>
            extends ParquetWriter.Builder<Numbered<T>, Builder<T>> {
        private final RowShape<T> shape;

        Builder(OutputFile file, RowShape<T> shape) {
            super(file);
            this.shape = shape;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract
        protected WriteSupport<Numbered<T>> getWriteSupport(Configuration hadoop) {
            throw new UnsupportedOperationException("Nothing here is configured by Hadoop");
        }

        @Override
        protected WriteSupport<Numbered<T>> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows<>(shape);
        }
    }

    private static final class Rows<T extends Record> extends WriteSupport<Numbered<T>> {
        private final RowShape<T> shape;
        private RecordConsumer out = new RowDigest();

        Rows(RowShape<T> shape) {
            this.shape = shape;
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract
        public WriteContext init(Configuration hadoop) {
            throw new UnsupportedOperationException("Nothing here is configured by Hadoop");
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(shape.schema(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(Numbered<T> numbered) {
            shape.write(numbered, out);
        }
    }
}
