package org.perimeter.engine.list;

import java.util.Comparator;
import java.util.Locale;

/// How the entries of a list are built; one for each kind of [NamedList].
public enum ListShape {
    /// The key alone; the value is empty.
    VALUES,
    /// The key is the text, the value the [kind][Pattern.Kind] of the pattern.
    PATTERNS,
    /// A key with one of its values; a key may come several times.
    KEYED,
    /// A key with its number; a key comes once.
    NUMBERS;

    /// What the JSON form calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In which entries stand in the canonical form.
    public Comparator<ListEntry> order() {
        return switch (this) {
            case VALUES, NUMBERS -> Comparator.comparing(ListEntry::key);
            case PATTERNS ->
                    Comparator.comparing((ListEntry entry) -> Pattern.Kind.valueOf(entry.value()))
                            .thenComparing(ListEntry::key);
            case KEYED -> Comparator.comparing(ListEntry::key).thenComparing(ListEntry::value);
        };
    }
}
