package org.perimeter.ui.editor;

import org.perimeter.engine.list.NamedList;

/// What the entries of a list are.
public enum ListKind {
    VALUES,
    PATTERNS,
    KEYED,
    NUMBERS;

    public static ListKind of(NamedList list) {
        return switch (list) {
            case NamedList.Values _ -> VALUES;
            case NamedList.Patterns _ -> PATTERNS;
            case NamedList.Keyed _ -> KEYED;
            case NamedList.Numbers _ -> NUMBERS;
        };
    }
}
