package org.perimeter.simulation.archive.parquet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// A list in the three levels of the Parquet format, which keep an absent, an empty and a filled one apart.
record Listing(Shape element) implements Shape {
    private static final String ENTRY = "list";
    private static final String ELEMENT = "element";

    @Override
    public Type column(String name) {
        return Types.optionalGroup()
                .as(LogicalTypeAnnotation.listType())
                .addField(Types.repeatedGroup().addField(element.column(ELEMENT)).named(ENTRY))
                .named(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        Collection<?> list = (Collection<?>) value;
        out.startGroup();
        if (!list.isEmpty()) {
            out.startField(ENTRY, 0);
            for (Object entry : list) {
                out.startGroup();
                out.startField(ELEMENT, 0);
                element.write(entry, out);
                out.endField(ELEMENT, 0);
                out.endGroup();
            }
            out.endField(ENTRY, 0);
        }
        out.endGroup();
    }

    @Override
    public Converter converter(Consumer<Object> sink) {
        List<Object> entries = new ArrayList<>();
        Converter entry = new Wrapper(element.converter(entries::add), () -> {}, () -> {});
        return new Wrapper(entry, entries::clear, () -> sink.accept(List.copyOf(entries)));
    }

    private static final class Wrapper extends GroupConverter {
        private final Converter only;
        private final Runnable atStart;
        private final Runnable atEnd;

        Wrapper(Converter only, Runnable atStart, Runnable atEnd) {
            this.only = only;
            this.atStart = atStart;
            this.atEnd = atEnd;
        }

        @Override
        public Converter getConverter(int index) {
            return only;
        }

        @Override
        public void start() {
            atStart.run();
        }

        @Override
        public void end() {
            atEnd.run();
        }
    }
}
