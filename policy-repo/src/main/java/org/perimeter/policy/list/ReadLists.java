package org.perimeter.policy.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.NamedList;

/// The lists read last, up to so many entries together: an editor asks for the same ones at every key. What a hash names never
/// changes, so nothing here is ever out of date.
final class ReadLists {
    private static final int ENTRIES = 500_000;

    private final Map<Hash, NamedList> lists = new LinkedHashMap<>(16, 0.75f, true);
    private int entries;

    Optional<NamedList> get(Hash hash, Function<Hash, Optional<NamedList>> source) {
        Optional<NamedList> known = known(hash);
        if (known.isPresent()) {
            return known;
        }
        Optional<NamedList> read = source.apply(hash);
        read.ifPresent(list -> keep(hash, list));
        return read;
    }

    private synchronized Optional<NamedList> known(Hash hash) {
        return Optional.ofNullable(lists.get(hash));
    }

    private synchronized void keep(Hash hash, NamedList list) {
        if (list.size() > ENTRIES || lists.putIfAbsent(hash, list) != null) {
            return;
        }
        entries += list.size();
        var oldest = lists.entrySet().iterator();
        while (entries > ENTRIES) {
            entries -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
