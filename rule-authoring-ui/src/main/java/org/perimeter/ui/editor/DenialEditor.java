package org.perimeter.ui.editor;

/// A `not` before another `not`: there is nothing to choose, only to move or remove.
final class DenialEditor extends RowEditor {
    DenialEditor(Row.Denial row, RowKit kit) {
        add(new RowActions(row.path(), kit));
    }

    @Override
    void show(Row row) {
        // It has no content of its own.
    }

    @Override
    void focus() {
        // The line keeps it.
    }
}
