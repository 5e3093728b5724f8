package org.perimeter.simulation.archive.parquet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;

/// An instant with the offset of its source: `at` in UTC, so that any tool can compare it, and `offset` in seconds.
record Zoned() implements Shape {
    private static final Group STORED = Group.of(Stamp.class);

    private record Stamp(Instant at, int offset) {}

    @Override
    public Type column(String name) {
        return STORED.column(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        OffsetDateTime moment = (OffsetDateTime) value;
        STORED.write(new Stamp(moment.toInstant(), moment.getOffset().getTotalSeconds()), out);
    }

    @Override
    public Converter converter(Consumer<Object> sink) {
        return STORED.converter(value -> {
            Stamp stamp = (Stamp) value;
            sink.accept(
                    OffsetDateTime.ofInstant(stamp.at, ZoneOffset.ofTotalSeconds(stamp.offset)));
        });
    }
}
