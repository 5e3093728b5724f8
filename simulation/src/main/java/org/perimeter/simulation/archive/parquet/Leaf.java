package org.perimeter.simulation.archive.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// One column of simple values.
///
/// Numbers are DECIMAL(38, 9) and come back numerically equal, in plain notation; instants are microseconds in UTC, and
/// what is finer than that is cut off.
///
/// @param toStored from the value to a [Binary], [Integer], [Long] or [Boolean], as `stored` says
record Leaf(
        PrimitiveTypeName stored,
        @Nullable LogicalTypeAnnotation meaning,
        Function<Object, Object> toStored,
        Function<Object, Object> fromStored)
        implements Shape {

    private static final int SCALE = 9;
    private static final int PRECISION = 38;
    private static final int DECIMAL_BYTES = 16;

    static final Leaf TEXT =
            new Leaf(
                    PrimitiveTypeName.BINARY,
                    LogicalTypeAnnotation.stringType(),
                    text -> Binary.fromString((String) text),
                    stored -> ((Binary) stored).toStringUsingUTF8());
    static final Leaf INTEGER =
            new Leaf(PrimitiveTypeName.INT32, null, Function.identity(), Function.identity());
    static final Leaf FLAG =
            new Leaf(PrimitiveTypeName.BOOLEAN, null, Function.identity(), Function.identity());
    static final Leaf LONG =
            new Leaf(PrimitiveTypeName.INT64, null, Function.identity(), Function.identity());
    static final Leaf DECIMAL =
            new Leaf(
                    PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY,
                    LogicalTypeAnnotation.decimalType(SCALE, PRECISION),
                    number -> unscaled((BigDecimal) number),
                    stored -> number((Binary) stored));
    static final Leaf INSTANT =
            new Leaf(
                    PrimitiveTypeName.INT64,
                    LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS),
                    at -> ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) at),
                    stored -> Instant.EPOCH.plus((Long) stored, ChronoUnit.MICROS));

    static Leaf of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == Integer.class || type == int.class) {
            return INTEGER;
        }
        if (type == Boolean.class || type == boolean.class) {
            return FLAG;
        }
        if (type == Long.class || type == long.class) {
            return LONG;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        throw new IllegalArgumentException(
                "There is no column for "
                        + type.getTypeName()
                        + "\nMaybe a new component needs a shape of its own in this package.");
    }

    private static Leaf enumeration(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new Leaf(
                PrimitiveTypeName.BINARY,
                LogicalTypeAnnotation.stringType(),
                constant -> Binary.fromString(((Enum<?>) constant).name()),
                stored -> named(constants, ((Binary) stored).toStringUsingUTF8()));
    }

    private static Object named(Object[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The file holds the value "
                                        + name
                                        + ", which is none of "
                                        + Arrays.toString(constants)
                                        + "\nMaybe a later version of the product wrote it."));
    }

    private static Binary unscaled(BigDecimal number) {
        BigInteger unscaled;
        try {
            unscaled = number.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue();
        } catch (ArithmeticException tooFine) {
            throw outOfRange(number, tooFine);
        }
        if (unscaled.abs().compareTo(BigInteger.TEN.pow(PRECISION)) >= 0) {
            throw outOfRange(number, null);
        }
        byte[] shortest = unscaled.toByteArray();
        byte[] full = new byte[DECIMAL_BYTES];
        Arrays.fill(full, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, full, DECIMAL_BYTES - shortest.length, shortest.length);
        return Binary.fromConstantByteArray(full);
    }

    private static IllegalArgumentException outOfRange(
            BigDecimal number, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The number "
                        + number
                        + " does not fit in "
                        + PRECISION
                        + " digits with "
                        + SCALE
                        + " of them after the point\nMaybe the message was misread: no weight or value needs so many.",
                cause);
    }

    private static BigDecimal number(Binary stored) {
        BigDecimal number =
                new BigDecimal(new BigInteger(stored.getBytes()), SCALE).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public Type column(String name) {
        Types.PrimitiveBuilder<org.apache.parquet.schema.PrimitiveType> column =
                Types.optional(stored);
        if (stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
            column = column.length(DECIMAL_BYTES);
        }
        return (meaning == null ? column : column.as(meaning)).named(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        switch (toStored.apply(value)) {
            case Binary bytes -> out.addBinary(bytes);
            case Long number -> out.addLong(number);
            case Integer number -> out.addInteger(number);
            case Boolean flag -> out.addBoolean(flag);
            case Object other ->
                    throw new IllegalStateException("No column stores a " + other.getClass());
        }
    }

    @Override
    public Converter converter(Consumer<Object> sink) {
        return new LeafConverter(this, sink);
    }

    /// Decodes each entry of a dictionary once, however many rows share it.
    private static final class LeafConverter extends PrimitiveConverter {
        private final Leaf leaf;
        private final Consumer<Object> sink;
        private Object[] dictionary = {};

        LeafConverter(Leaf leaf, Consumer<Object> sink) {
            this.leaf = leaf;
            this.sink = sink;
        }

        @Override
        public boolean hasDictionarySupport() {
            return leaf.stored == PrimitiveTypeName.BINARY
                    || leaf.stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        }

        @Override
        public void setDictionary(Dictionary coded) {
            dictionary = new Object[coded.getMaxId() + 1];
            for (int id = 0; id < dictionary.length; id++) {
                dictionary[id] = leaf.fromStored.apply(coded.decodeToBinary(id));
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            sink.accept(dictionary[id]);
        }

        @Override
        public void addBinary(Binary bytes) {
            sink.accept(leaf.fromStored.apply(bytes));
        }

        @Override
        public void addLong(long number) {
            sink.accept(leaf.fromStored.apply(number));
        }

        @Override
        public void addInt(int number) {
            sink.accept(leaf.fromStored.apply(number));
        }

        @Override
        public void addBoolean(boolean flag) {
            sink.accept(leaf.fromStored.apply(flag));
        }
    }
}
