package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;

/// A number in its unit, a text or an open code; or two, for a range.
///
/// A number is shown and may be written with the decimal sign of the language; what cannot be read stays as it was typed,
/// and a finding says so.
final class LiteralEditor extends ValueEditor {

    private final RowKit kit;
    private final List<TextField> inputs = new ArrayList<>();
    private boolean number;

    LiteralEditor(RowKit kit, Consumer<List<String>> changed, int count) {
        this.kit = kit;
        for (int i = 0; i < count; i++) {
            var input = new TextField(kit.texts().of(label(i, count)));
            input.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(inputs.stream().map(this::literal).toList());
                }
            });
            inputs.add(input);
            add(input);
        }
    }

    static String label(int index, int count) {
        return count == 1 ? "editor.value" : index == 0 ? "editor.from" : "editor.to";
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        number = field != null && field.type() == FieldType.NUMBER;
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            var value = i < values.size() ? values.get(i) : "";
            if (!literal(input).equals(value)) {
                input.setValue(NumberText.shown(value, isFrench() && number));
            }
            input.getElement().setProperty("inputMode", number ? "decimal" : "text");
            var unit = field == null ? "" : field.unit();
            input.setSuffixComponent(unit.isEmpty() ? null : new Span(unit));
        }
    }

    @Override
    void focus() {
        inputs.getFirst().focus();
    }

    private String literal(TextField input) {
        var typed = input.getValue().strip();
        if (!number) {
            return typed;
        }
        return NumberText.literal(typed, isFrench());
    }

    private boolean isFrench() {
        return NumberText.isFrench(kit.locale());
    }
}
