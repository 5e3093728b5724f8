package org.perimeter.simulation.archive.parquet;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// A record: a group with one part a component. A record of nothing but `null` is a group that is there and empty.
record Group(Constructor<?> constructor, List<Part> parts) implements Shape {
    record Part(String name, Shape shape, Method accessor) {}

    static Group of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Part> parts =
                Stream.of(components)
                        .map(component ->
                                new Part(
                                        Shape.nameOf(component),
                                        Shape.of(component.getGenericType()),
                                        open(component.getAccessor())))
                        .toList();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Group(constructor, parts);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(
                    "A record without its canonical constructor: " + record, missing);
        }
    }

    private static Method open(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    List<Type> columns() {
        return parts.stream().map(part -> part.shape.column(part.name)).toList();
    }

    @Override
    public Type column(String name) {
        return Types.optionalGroup().addFields(columns().toArray(Type[]::new)).named(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        out.startGroup();
        writeParts(value, 0, out);
        out.endGroup();
    }

    /// @param first the index of the first part's column within the group that is being written
    void writeParts(Object value, int first, RecordConsumer out) {
        int index = first;
        for (Part part : parts) {
            Object held = read(part, value);
            if (held != null) {
                out.startField(part.name, index);
                part.shape.write(held, out);
                out.endField(part.name, index);
            }
            index++;
        }
    }

    private static @Nullable Object read(Part part, Object value) {
        try {
            return part.accessor.invoke(value);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(
                    "Component " + part.name + " of " + value.getClass(), failed);
        }
    }

    private Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "The file holds what "
                            + constructor.getDeclaringClass().getSimpleName()
                            + " refuses: "
                            + Arrays.toString(values),
                    refused.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(
                    "Constructor of " + constructor.getDeclaringClass(), failed);
        }
    }

    @Override
    public GroupConverter converter(Consumer<Object> sink) {
        return new RecordConverter(this, sink);
    }

    private static final class RecordConverter extends GroupConverter {
        private final Group group;
        private final Consumer<Object> sink;
        private final @Nullable Object[] values;
        private final Converter[] converters;

        RecordConverter(Group group, Consumer<Object> sink) {
            this.group = group;
            this.sink = sink;
            this.values = new Object[group.parts.size()];
            this.converters = new Converter[values.length];
            for (int i = 0; i < values.length; i++) {
                int slot = i;
                converters[i] = group.parts.get(i).shape.converter(value -> values[slot] = value);
            }
        }

        @Override
        public Converter getConverter(int index) {
            return converters[index];
        }

        @Override
        public void start() {
            Arrays.fill(values, null);
        }

        @Override
        public void end() {
            sink.accept(group.make(values));
        }
    }
}
