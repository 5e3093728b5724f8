package org.perimeter.engine.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map that is never changed, laid out so that a look-up touches little memory: of a list of many values few are ever met.
///
/// @param <T> what is looked up
final class Table<T> {
    /// By hash code; a place without a key is free.
    private final int[] hashes;

    /// A key, then what it stands for.
    private final @Nullable Object[] entries;

    private Table(int places) {
        this.hashes = new int[places];
        this.entries = new @Nullable Object[2 * places];
    }

    static <T> Table<T> of(Map<?, T> map) {
        int places = Integer.highestOneBit(Math.max(1, map.size())) * 4;
        Table<T> table = new Table<>(places);
        map.forEach(table::put);
        return table;
    }

    private void put(Object key, T value) {
        int hash = key.hashCode();
        int at = spread(hash);
        while (entries[2 * at] != null) {
            at = at + 1 & hashes.length - 1;
        }
        hashes[at] = hash;
        entries[2 * at] = key;
        entries[2 * at + 1] = value;
    }

    @SuppressWarnings("unchecked")
    @Nullable T get(Object key) {
        int hash = key.hashCode();
        for (int at = spread(hash); ; at = at + 1 & hashes.length - 1) {
            if (hashes[at] == hash) {
                Object known = entries[2 * at];
                if (known == null) {
                    return null;
                }
                if (known.equals(key)) {
                    return (T) entries[2 * at + 1];
                }
            } else if (hashes[at] == 0 && entries[2 * at] == null) {
                return null;
            }
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 16) & hashes.length - 1;
    }
}
