package org.perimeter.ui.editor;

/// What a line can ask of: a field, or more than one field can tell.
sealed interface Subject permits FieldChoice, Construct {
    String label(RowKit kit);

    /// Its path, for those who know it; empty where it has none.
    String path();

    /// One sentence on what is meant.
    String more(RowKit kit);

    boolean matches(String wanted, RowKit kit);
}
