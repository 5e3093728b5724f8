package org.perimeter.ui.editor;

/// A test that the line tells by its sentence: it can be moved, doubled and removed, and changed in the JSON form.
final class SentenceEditor extends RowEditor {
    SentenceEditor(Row.Test row, RowKit kit) {
        add(new RowActions(row.path(), kit));
    }

    @Override
    void show(Row row) {
        // The line itself says it.
    }

    @Override
    void focus() {
        // The line keeps it.
    }
}
