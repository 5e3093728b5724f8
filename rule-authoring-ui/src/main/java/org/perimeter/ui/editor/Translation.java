package org.perimeter.ui.editor;

/// Texts by key in the person's language.
@FunctionalInterface
interface Translation {
    String of(String key, Object... parameters);
}
