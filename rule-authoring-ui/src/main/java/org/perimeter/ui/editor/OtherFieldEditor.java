package org.perimeter.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;

/// The field that a field is compared with: one of its own kind.
final class OtherFieldEditor extends ValueEditor {
    private final RowKit kit;
    private final @Nullable Collection inside;
    private final Consumer<List<String>> changed;
    private SubjectBox other;
    private @Nullable Field offeredFor;

    OtherFieldEditor(RowKit kit, @Nullable Collection inside, Consumer<List<String>> changed) {
        this.kit = kit;
        this.inside = inside;
        this.changed = changed;
        other = box(null);
        add(other);
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        if (field != null && !field.equals(offeredFor)) {
            var next = box(field);
            replace(other, next);
            other = next;
            offeredFor = field;
        }
        other.show(values.isEmpty() ? "" : values.getFirst());
    }

    @Override
    void focus() {
        other.focus();
    }

    private SubjectBox box(@Nullable Field field) {
        var alike =
                FieldChoice.here(
                        kit.schema(),
                        inside,
                        one -> field != null && !one.equals(field) && alike(field, one));
        return new SubjectBox(kit, "editor.field.other", alike)
                .onField(chosen -> changed.accept(List.of(chosen.path())));
    }

    /// Whether two fields can be compared.
    static boolean alike(Field one, Field other) {
        return one.type() == other.type() || (Term.isWritten(one) && Term.isWritten(other));
    }
}
