package org.perimeter.engine.list;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Hash;

/// One version of a list that rules look things up in. Its version is its content hash; order of entries means nothing.
///
/// Entries stand as they are written: codes exactly, texts in any case and with or without accents, since a text is folded
/// before it is looked up.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NamedList.Values.class, name = "values"),
    @JsonSubTypes.Type(value = NamedList.Patterns.class, name = "patterns"),
    @JsonSubTypes.Type(value = NamedList.Keyed.class, name = "keyed"),
    @JsonSubTypes.Type(value = NamedList.Numbers.class, name = "numbers")
})
public sealed interface NamedList {
    /// Slug, such as `elevated-ports`: what policies call it.
    String name();

    /// How many entries it holds; of a keyed list its values.
    int size();

    ListShape shape();

    /// All entries, each once, in the order of the canonical form.
    Stream<ListEntry> each();

    /// SHA-256 of its [canonical form][ListBytes]: the same entries have the same hash.
    default Hash hash() {
        return ListBytes.hash(this);
    }

    /// Codes, names or other values.
    record Values(String name, NavigableSet<String> values) implements NamedList {
        public Values {
            values = Collections.unmodifiableNavigableSet(new TreeSet<>(values));
        }

        @Override
        public ListShape shape() {
            return ListShape.VALUES;
        }

        @Override
        public Stream<ListEntry> each() {
            return values.stream().map(ListEntry::of);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// What a text is searched for.
    record Patterns(String name, List<Pattern> patterns) implements NamedList {
        public Patterns {
            patterns = patterns.stream().distinct().sorted().toList();
        }

        @Override
        public ListShape shape() {
            return ListShape.PATTERNS;
        }

        @Override
        public Stream<ListEntry> each() {
            return patterns.stream()
                    .map(pattern -> new ListEntry(pattern.text(), pattern.kind().name()));
        }

        @Override
        public int size() {
            return patterns.size();
        }
    }

    /// For each key the values that go with it: a UN number and its hazard classes. A key without values is not on it.
    record Keyed(String name, SortedMap<String, NavigableSet<String>> entries)
            implements NamedList {
        public Keyed {
            SortedMap<String, NavigableSet<String>> copy = new TreeMap<>();
            entries.forEach((key, values) -> {
                if (!values.isEmpty()) {
                    copy.put(key, Collections.unmodifiableNavigableSet(new TreeSet<>(values)));
                }
            });
            entries = Collections.unmodifiableSortedMap(copy);
        }

        @Override
        public ListShape shape() {
            return ListShape.KEYED;
        }

        @Override
        public Stream<ListEntry> each() {
            return entries.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream()
                                    .map(value -> new ListEntry(entry.getKey(), value)));
        }

        @Override
        public int size() {
            return entries.values().stream().mapToInt(NavigableSet::size).sum();
        }
    }

    /// For each key a number: an HS chapter and the median weight of a package, as a decimal with a point.
    record Numbers(String name, SortedMap<String, String> numbers) implements NamedList {
        public Numbers {
            numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        }

        @Override
        public ListShape shape() {
            return ListShape.NUMBERS;
        }

        @Override
        public Stream<ListEntry> each() {
            return numbers.entrySet().stream()
                    .map(entry -> new ListEntry(entry.getKey(), entry.getValue()));
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
