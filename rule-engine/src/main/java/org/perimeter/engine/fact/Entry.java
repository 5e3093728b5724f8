package org.perimeter.engine.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of a vocabulary table: what a [Field] tells the world, and how its value is read from a `T`.
///
/// A blank text is as good as none and leaves the field unknown; a code is taken without blanks around it.
record Entry<T>(
        String key,
        FieldType type,
        Reading<T, Value> reading,
        Bilingual label,
        Bilingual meaning,
        String unit,
        List<Field.Code> codes) {

    private static final Bilingual UNSAID = new Bilingual("", "");

    /// Takes a part out of a whole, or nothing where the whole lacks it.
    @FunctionalInterface
    interface Reading<W, P> {
        @Nullable P from(W whole);
    }

    static <T> Entry<T> text(String key, Reading<T, String> reading) {
        return entry(
                key, FieldType.TEXT, reading, text -> text.isBlank() ? null : new Value.Text(text));
    }

    static <T> Entry<T> code(String key, Reading<T, String> reading) {
        return entry(
                key,
                FieldType.CODE,
                reading,
                code -> code.isBlank() ? null : new Value.Text(code.strip()));
    }

    static <T> Entry<T> number(String key, Reading<T, BigDecimal> reading) {
        return entry(key, FieldType.NUMBER, reading, Value.Amount::new);
    }

    static <T> Entry<T> moment(String key, Reading<T, OffsetDateTime> reading) {
        return entry(key, FieldType.MOMENT, reading, at -> new Value.Moment(at.toInstant()));
    }

    static <T> Entry<T> instant(String key, Reading<T, Instant> reading) {
        return entry(key, FieldType.MOMENT, reading, Value.Moment::new);
    }

    static <T> Entry<T> flag(String key, Reading<T, Boolean> reading) {
        return entry(key, FieldType.FLAG, reading, Value.Flag::new);
    }

    private static <T, V> Entry<T> entry(
            String key, FieldType type, Reading<T, V> reading, Reading<V, Value> valueOf) {
        return new Entry<>(key, type, chain(reading, valueOf), UNSAID, UNSAID, "", List.of());
    }

    /// The words for lists and sentences.
    Entry<T> named(String en, String fr) {
        return new Entry<>(key, type, reading, new Bilingual(en, fr), meaning, unit, codes);
    }

    Entry<T> meaning(String en, String fr) {
        return new Entry<>(key, type, reading, label, new Bilingual(en, fr), unit, codes);
    }

    Entry<T> in(String newUnit) {
        return new Entry<>(key, type, reading, label, meaning, newUnit, codes);
    }

    Entry<T> among(List<Field.Code> closedList) {
        return new Entry<>(key, type, reading, label, meaning, unit, closedList);
    }

    /// The same entry seen from a whole that holds a `T` under a name; an entry with an empty key takes that name itself.
    <W> Entry<W> under(String name, Reading<W, T> part) {
        String path = key.isEmpty() ? name : name + "." + key;
        return new Entry<>(path, type, chain(part, reading), label, meaning, unit, codes);
    }

    /// The same entry under the same name, seen from a whole around.
    <W> Entry<W> of(Reading<W, T> part) {
        return new Entry<>(key, type, chain(part, reading), label, meaning, unit, codes);
    }

    Field field(@Nullable Collection owner, int slot) {
        String path = owner == null ? key : owner.path() + "." + key;
        return new Field(path, owner, slot, type, label, meaning, unit, codes);
    }

    static <W, P, Q> Reading<W, Q> chain(Reading<W, P> first, Reading<P, Q> second) {
        return whole -> {
            P part = first.from(whole);
            return part == null ? null : second.from(part);
        };
    }

    static <T, W> List<Entry<W>> under(String name, Reading<W, T> part, List<Entry<T>> entries) {
        Function<Entry<T>, Entry<W>> lift = entry -> entry.under(name, part);
        return entries.stream().map(lift).toList();
    }
}
