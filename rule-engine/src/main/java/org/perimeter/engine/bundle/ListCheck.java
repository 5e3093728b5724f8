package org.perimeter.engine.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.list.ListJson;
import org.perimeter.engine.list.MalformedList;
import org.perimeter.engine.list.NamedList;

/// Reads lists that were signed by hash. Each must be there, be exactly the bytes that were signed, bear the name that rules
/// call it by, and keep the limits.
final class ListCheck {
    /// Bytes of one list file: a million entries of more than a hundred bytes.
    static final int LARGEST = 128 << 20;

    private final ListFiles files;
    private final Refusals refusals;

    ListCheck(ListFiles files, Refusals refusals) {
        this.files = files;
        this.refusals = refusals;
    }

    /// Those of the pinned lists that hold, by name; what does not is refused.
    Map<String, NamedList> read(Map<String, Hash> pinned) {
        Map<String, NamedList> byName = new HashMap<>();
        pinned.forEach((name, hash) -> read(name, hash).ifPresent(list -> byName.put(name, list)));
        return byName;
    }

    /// One version of a list; where it does not hold, it is refused.
    Optional<NamedList> read(String name, Hash hash) {
        Optional<byte[]> file = files.bytes(hash);
        if (file.isEmpty()) {
            return refuse(Reason.LIST_MISSING, name, "No file of list " + hash);
        }
        byte[] bytes = file.get();
        if (bytes.length > LARGEST) {
            return refuse(
                    Reason.TOO_LARGE,
                    name,
                    bytes.length + " bytes, where " + LARGEST + " are the most");
        }
        Hash found = Hash.of(bytes);
        if (!found.equals(hash)) {
            return refuse(
                    Reason.OTHER_LIST,
                    name,
                    "The file has hash " + found + ", the one that was signed has " + hash);
        }
        try {
            return checked(name, hash, ListJson.read(bytes));
        } catch (MalformedList e) {
            return refuse(Reason.MALFORMED_LIST, name, String.valueOf(e.getMessage()));
        }
    }

    private Optional<NamedList> checked(String name, Hash hash, NamedList list) {
        if (!list.hash().equals(hash)) {
            return refuse(Reason.NOT_CANONICAL, name, "The canonical form has another hash");
        }
        if (!list.name().equals(name)) {
            return refuse(Reason.OTHER_LIST, name, "The file is the list " + list.name());
        }
        if (list.size() > Limits.LIST) {
            return refuse(
                    Reason.TOO_LARGE,
                    name,
                    list.size() + " entries, where " + Limits.LIST + " are the most");
        }
        return Optional.of(list);
    }

    private Optional<NamedList> refuse(Reason reason, String name, String text) {
        refusals.add(reason, "list " + name + "#", text);
        return Optional.empty();
    }
}
