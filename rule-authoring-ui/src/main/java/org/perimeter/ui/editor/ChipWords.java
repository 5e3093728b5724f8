package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/// What a field of several values tells a screen reader.
final class ChipWords {
    private ChipWords() {}

    static MultiSelectComboBoxI18n of(Translation texts) {
        return new MultiSelectComboBoxI18n()
                .setCleared(texts.of("editor.chips.cleared"))
                .setFocused(texts.of("editor.chips.focused"))
                .setSelected(texts.of("editor.chips.selected"))
                .setDeselected(texts.of("editor.chips.deselected"))
                .setTotal(texts.of("editor.chips.total"));
    }
}
