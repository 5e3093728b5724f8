package org.perimeter.engine.list;

import org.jspecify.annotations.Nullable;

/// A text that is not the JSON form of a list.
public final class MalformedList extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedList(String what, @Nullable Throwable cause) {
        super(
                "This is no list: "
                        + what
                        + "\nMaybe it lacks “is”, “name” or its entries; docs/rule-language/lists.md shows each kind.",
                cause);
    }
}
