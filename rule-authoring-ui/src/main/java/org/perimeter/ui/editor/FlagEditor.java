package org.perimeter.ui.editor;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;

/// Yes or no.
final class FlagEditor extends ValueEditor {
    private final Select<Boolean> select = new Select<>();

    FlagEditor(RowKit kit, Consumer<List<String>> changed) {
        select.setLabel(kit.texts().of("editor.value"));
        select.setItems(true, false);
        select.setItemLabelGenerator(
                yes -> kit.texts().of(Boolean.TRUE.equals(yes) ? "editor.yes" : "editor.no"));
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changed.accept(List.of(change.getValue().toString()));
            }
        });
        add(select);
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        var value = values.isEmpty() ? "" : values.getFirst();
        Shown.in(
                select,
                switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> null;
                });
    }

    @Override
    void focus() {
        select.focus();
    }
}
