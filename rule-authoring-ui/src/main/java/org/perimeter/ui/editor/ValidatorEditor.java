package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Validator;

/// The standard that a code is held against.
final class ValidatorEditor extends ValueEditor {
    private final Choice<Validator> standard;

    ValidatorEditor(RowKit kit, Consumer<List<String>> changed) {
        standard =
                new Choice<>(
                                kit,
                                "editor.validator",
                                List.of(Validator.values()),
                                ValidatorEditor::title)
                        .onChoice(one -> changed.accept(List.of(one.name())));
        add(standard);
    }

    static String title(Validator validator) {
        return "editor.validator." + validator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        if (!values.isEmpty()) {
            standard.setValue(Validator.valueOf(values.getFirst()));
        }
    }

    @Override
    void focus() {
        standard.focus();
    }
}
