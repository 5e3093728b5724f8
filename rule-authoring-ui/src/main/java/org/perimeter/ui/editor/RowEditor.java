package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;

/// What a line shows below itself while it is open.
abstract sealed class RowEditor extends Div
        permits TestEditor, CountEditor, GroupEditor, DenialEditor, SentenceEditor {
    /// Takes the line's new content; what is being typed stays.
    abstract void show(Row row);

    /// Puts the focus where filling in goes on.
    abstract void focus();
}
