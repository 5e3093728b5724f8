package org.perimeter.ui.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;

/// The list that a value is looked up in; for a list with keys also the field whose value is the key.
final class ListEditor extends ValueEditor {
    private final ListBox list;
    private final @Nullable SubjectBox key;
    private String chosenList = "";
    private String chosenKey = "";

    ListEditor(RowKit kit, Consumer<List<String>> changed) {
        key = null;
        list =
                new ListBox(kit, EnumSet.allOf(ListKind.class))
                        .onChoice(name -> changed.accept(List.of(name)));
        add(list);
    }

    ListEditor(RowKit kit, @Nullable Collection inside, Consumer<List<String>> changed) {
        list =
                new ListBox(kit, EnumSet.of(ListKind.KEYED))
                        .onChoice(name -> changed.accept(List.of(name, chosenKey)));
        key =
                new SubjectBox(
                                kit,
                                "editor.list.key",
                                FieldChoice.here(kit.schema(), inside, Term::isWritten))
                        .onField(field -> changed.accept(List.of(chosenList, field.path())));
        add(list, key);
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        chosenList = values.isEmpty() ? "" : values.getFirst();
        list.show(chosenList);
        if (key != null) {
            chosenKey = values.size() > 1 ? values.get(1) : "";
            key.show(chosenKey);
        }
    }

    @Override
    void focus() {
        if (key != null && !chosenList.isBlank() && chosenKey.isBlank()) {
            key.focus();
        } else {
            list.focus();
        }
    }
}
