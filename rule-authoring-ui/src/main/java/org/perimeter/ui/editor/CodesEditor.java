package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBox.ItemFilter;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Field.Code;

/// One or several of a closed code list, found by code or by name.
final class CodesEditor extends ValueEditor {
    private final RowKit kit;
    private final boolean many;
    private final ComboBox<Code> one = new ComboBox<>();
    private final MultiSelectComboBox<Code> several = new MultiSelectComboBox<>();
    private List<Code> offered = List.of();

    CodesEditor(RowKit kit, Consumer<List<String>> changed, boolean many) {
        this.kit = kit;
        this.many = many;
        one.setLabel(kit.texts().of("editor.value"));
        one.setItemLabelGenerator(kit.words()::code);
        several.setLabel(kit.texts().of("editor.values"));
        several.setItemLabelGenerator(kit.words()::code);
        several.setAutoExpand(AutoExpandMode.VERTICAL);
        several.setI18n(ChipWords.of(kit.texts()));
        one.setFilterTimeout(Choice.PAUSE);
        several.setFilterTimeout(Choice.PAUSE);
        add(many ? several : one);
        one.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var code = change.getValue();
                changed.accept(code == null ? List.of() : List.of(code.value()));
            }
        });
        several.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(inOrder(change.getOldValue(), change.getValue()));
            }
        });
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        var chosen = values.stream().map(value -> code(field, value)).toList();
        offer(field, chosen);
        if (many) {
            Shown.in(several, new LinkedHashSet<>(chosen));
        } else {
            Shown.in(one, chosen.isEmpty() ? null : chosen.getFirst());
        }
    }

    @Override
    void focus() {
        if (many) {
            several.focus();
        } else {
            one.focus();
        }
    }

    /// The list, with what a draft holds beside it, so that it can be seen and taken out.
    private void offer(@Nullable Field field, List<Code> chosen) {
        var codes = new ArrayList<Code>(field == null ? List.of() : field.codes());
        chosen.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        if (!codes.equals(offered)) {
            offered = List.copyOf(codes);
            ItemFilter<Code> found = this::matches;
            one.setItems(found, offered);
            several.setItems(found, offered);
        }
    }

    private boolean matches(Code code, String wanted) {
        return kit.words()
                .code(code)
                .toLowerCase(Locale.ROOT)
                .contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    private static Code code(@Nullable Field field, String value) {
        return (field == null ? List.<Code>of() : field.codes())
                .stream()
                        .filter(code -> code.value().equals(value))
                        .findFirst()
                        .orElseGet(() -> new Code(value, new Bilingual(value, value)));
    }

    /// As they were chosen: new ones last.
    private static List<String> inOrder(Set<Code> before, Set<Code> after) {
        var ordered = new LinkedHashSet<>(before);
        ordered.retainAll(after);
        ordered.addAll(after);
        return ordered.stream().map(Code::value).toList();
    }
}
