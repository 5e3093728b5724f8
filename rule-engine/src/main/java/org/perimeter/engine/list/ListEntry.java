package org.perimeter.engine.list;

/// One entry of a list of any shape.
///
/// @param key   what is looked up, or the text of a pattern
/// @param value what goes with it, as the [ListShape] says; empty where nothing does
public record ListEntry(String key, String value) {
    public static ListEntry of(String key) {
        return new ListEntry(key, "");
    }
}
