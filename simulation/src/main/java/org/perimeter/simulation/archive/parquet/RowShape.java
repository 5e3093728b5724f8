package org.perimeter.simulation.archive.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// A whole row: its number, then one part for each component of the record.
record RowShape<T extends Record>(Class<T> type, Group group) {
    static final String ROW = "row";

    static <T extends Record> RowShape<T> of(Class<T> type) {
        return new RowShape<>(type, Group.of(type));
    }

    MessageType schema() {
        List<Type> columns = new ArrayList<>();
        columns.add(Types.required(PrimitiveTypeName.INT64).named(ROW));
        columns.addAll(group.columns());
        return new MessageType(type.getSimpleName(), columns);
    }

    void write(Numbered<T> numbered, RecordConsumer out) {
        out.startMessage();
        out.startField(ROW, 0);
        out.addLong(numbered.row());
        out.endField(ROW, 0);
        group.writeParts(numbered.value(), 1, out);
        out.endMessage();
    }

    RecordMaterializer<Numbered<T>> materializer() {
        return new Rows<>(this);
    }

    private static final class Rows<T extends Record> extends RecordMaterializer<Numbered<T>> {
        private final GroupConverter root;
        private long row;
        private @Nullable T value;

        Rows(RowShape<T> shape) {
            Converter number = Leaf.LONG.converter(read -> row = (Long) read);
            GroupConverter record = shape.group.converter(read -> value = shape.type.cast(read));
            root =
                    new GroupConverter() {
                        @Override
                        public Converter getConverter(int index) {
                            return index == 0 ? number : record.getConverter(index - 1);
                        }

                        @Override
                        public void start() {
                            record.start();
                        }

                        @Override
                        public void end() {
                            record.end();
                        }
                    };
        }

        @Override
        public Numbered<T> getCurrentRecord() {
            T read = value;
            if (read == null) {
                throw new IllegalStateException("No row has been read yet");
            }
            return new Numbered<>(row, read);
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }
}
