package org.perimeter.simulation.archive.parquet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.RecordConsumer;

/// How the values of one Java type lie in a file. Every part is optional: `null` is written as nothing at all.
sealed interface Shape permits Leaf, Group, Listing, Zoned {
    /// The column, or the group of columns, under this name.
    org.apache.parquet.schema.Type column(String name);

    void write(Object value, RecordConsumer out);

    /// Reads a value back and hands it to the sink; a value that is not there is never handed over.
    Converter converter(Consumer<Object> sink);

    static Shape of(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? Group.of(plain) : ofPlain(plain);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Listing(of(list.getActualTypeArguments()[0]));
        }
        throw new IllegalArgumentException(
                "There is no column for "
                        + type.getTypeName()
                        + "\nMaybe a new component needs a shape of its own in this package.");
    }

    private static Shape ofPlain(Class<?> plain) {
        return plain == java.time.OffsetDateTime.class ? new Zoned() : Leaf.of(plain);
    }

    /// The name of the component in JSON, which is its name in the file.
    static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
