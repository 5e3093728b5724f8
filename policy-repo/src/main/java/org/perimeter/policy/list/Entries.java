package org.perimeter.policy.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;

/// What a list holds: each entry once, in the order of the canonical form. A plain array, since a list may have a million.
final class Entries {
    private final ListShape shape;
    private final List<ListEntry> sorted;

    private Entries(ListShape shape, List<ListEntry> sorted) {
        this.shape = shape;
        this.sorted = sorted;
    }

    static Entries none(ListShape shape) {
        return new Entries(shape, List.of());
    }

    /// Of entries in any order, some perhaps twice. Of two numbers for one key the first is kept.
    static Entries of(ListShape shape, Collection<ListEntry> entries) {
        return new Entries(shape, sorted(shape, new ArrayList<>(entries)));
    }

    /// Of all that the source tells.
    static Entries gathered(ListShape shape, Consumer<Consumer<ListEntry>> source) {
        var entries = new ArrayList<ListEntry>();
        source.accept(entries::add);
        return new Entries(shape, sorted(shape, entries));
    }

    private static List<ListEntry> sorted(ListShape shape, List<ListEntry> entries) {
        var order = shape.order();
        entries.sort(order);
        int kept = 0;
        for (ListEntry entry : entries) {
            if (kept == 0 || order.compare(entries.get(kept - 1), entry) != 0) {
                entries.set(kept++, entry);
            }
        }
        entries.subList(kept, entries.size()).clear();
        return entries;
    }

    int size() {
        return sorted.size();
    }

    List<ListEntry> all() {
        return Collections.unmodifiableList(sorted);
    }

    /// Where the entry stands, or one with its key in a list of numbers; negative where it does not.
    int indexOf(ListEntry entry) {
        return Collections.binarySearch(sorted, entry, shape.order());
    }

    Entries without(Collection<ListEntry> gone) {
        if (gone.isEmpty()) {
            return this;
        }
        Set<ListEntry> removed = new HashSet<>(gone);
        return new Entries(
                shape, sorted.stream().filter(entry -> !removed.contains(entry)).toList());
    }

    /// A new number for a key takes the place of the one before it.
    Entries with(Collection<ListEntry> more) {
        var all = new ArrayList<ListEntry>(sorted.size() + more.size());
        all.addAll(more);
        if (shape == ListShape.NUMBERS) {
            Set<String> keys = more.stream().map(ListEntry::key).collect(Collectors.toSet());
            sorted.stream().filter(entry -> !keys.contains(entry.key())).forEach(all::add);
        } else {
            all.addAll(sorted);
        }
        return new Entries(shape, sorted(shape, all));
    }

    /// The canonical form under a name.
    byte[] bytes(String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            ListBytes.write(shape, name, sorted.iterator(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
