package org.perimeter.ui.editor;

import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Measure;

/// To the entries of which list a text is like, by which measure, and how much.
final class LikenessEditor extends ValueEditor {
    private final ListBox list;
    private final Choice<Measure> measure;
    private final NumberText limit;
    private String chosen = "";

    LikenessEditor(RowKit kit, Consumer<List<String>> changed) {
        limit = new NumberText(kit, "editor.likeness.limit");
        measure =
                new Choice<>(
                        kit, "editor.likeness", List.of(Measure.values()), LikenessEditor::title);
        list =
                new ListBox(kit, EnumSet.of(ListKind.VALUES))
                        .onChoice(name -> changed.accept(values(name, limit.literal())));
        measure.onChoice(one -> changed.accept(values(chosen, Form.usualLimit(one))));
        limit.onChange(literal -> changed.accept(values(chosen, literal)));
        add(list, measure, limit);
    }

    static String title(Measure measure) {
        return "editor.likeness." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> values(String name, String literal) {
        var by = measure.getValue() == null ? Measure.EDIT_DISTANCE : measure.getValue();
        return List.of(name, by.name(), literal);
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        if (values.size() == 3) {
            chosen = values.getFirst();
            var by = Measure.valueOf(values.get(1));
            list.show(chosen);
            measure.setValue(by);
            limit.show(values.get(2));
            limit.setVisible(by != Measure.PHONETIC);
        }
    }

    @Override
    void focus() {
        TextField amount = limit;
        if (chosen.isBlank()) {
            list.focus();
        } else if (amount.isVisible()) {
            amount.focus();
        } else {
            measure.focus();
        }
    }
}
