package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;

/// Several words or open codes: as chips, or one a line to paste a column of them.
final class WordsEditor extends ValueEditor {
    /// More chips than these are no longer read, only counted.
    private static final int CHIPS = 60;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;\\n\\r\\t]+");

    private final RowKit kit;
    private final Consumer<List<String>> changed;
    private final MultiSelectComboBox<String> chips = new MultiSelectComboBox<>();
    private final TextArea lines = new TextArea();
    private final Button other = new Button();
    private List<String> shown = List.of();

    WordsEditor(RowKit kit, Consumer<List<String>> changed) {
        this.kit = kit;
        this.changed = changed;
        chips.setLabel(kit.texts().of("editor.values"));
        chips.setHelperText(kit.texts().of("editor.values.how"));
        chips.setAllowCustomValue(true);
        chips.setAutoExpand(AutoExpandMode.VERTICAL);
        chips.setI18n(ChipWords.of(kit.texts()));
        lines.setLabel(kit.texts().of("editor.values.lines"));
        lines.setMaxRows(12);
        other.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(chips, lines, other);
        asLines(false);
        chips.addCustomValueSetListener(typed -> addAll(typed.getDetail()));
        chips.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var kept = new ArrayList<>(shown);
                kept.retainAll(change.getValue());
                tell(kept);
            }
        });
        lines.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(split(change.getValue()).toList());
            }
        });
        other.addClickListener(click -> asLines(!lines.isVisible()));
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        if (!values.equals(shown)) {
            shown = values;
            chips.setItems(values);
            chips.setValue(new LinkedHashSet<>(values));
        }
        var text = String.join("\n", values);
        if (!split(lines.getValue()).toList().equals(values)) {
            lines.setValue(text);
        }
        if (values.size() > CHIPS) {
            asLines(true);
        }
    }

    @Override
    void focus() {
        if (lines.isVisible()) {
            lines.focus();
        } else {
            chips.focus();
        }
    }

    private void asLines(boolean asLines) {
        lines.setVisible(asLines);
        chips.setVisible(!asLines);
        other.setText(kit.texts().of(asLines ? "editor.values.asChips" : "editor.values.asLines"));
    }

    private void addAll(String typed) {
        var all = new ArrayList<>(shown);
        split(typed).forEach(all::add);
        tell(all);
    }

    private void tell(List<String> values) {
        changed.accept(List.copyOf(new LinkedHashSet<>(values)));
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty());
    }
}
