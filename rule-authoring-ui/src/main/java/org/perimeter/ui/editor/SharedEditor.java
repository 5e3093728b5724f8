package org.perimeter.ui.editor;

import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Shared;

/// Which fields of elements have a value in common.
final class SharedEditor extends ConstructEditor {
    private final SubjectBox field;
    private final SubjectBox other;

    SharedEditor(Row.Test row, RowKit kit) {
        super(row, kit);
        var ofElements = FieldChoice.anywhere(kit.schema(), one -> one.within().isPresent());
        field =
                new SubjectBox(kit, "editor.shared.field", ofElements)
                        .onField(one -> put(first(one.path())));
        other =
                new SubjectBox(kit, "editor.shared.other", ofElements)
                        .onField(one -> put(new Shared(now().field(), one.path())));
        other.setHelperText(kit.texts().of("editor.shared.how"));
        lay(field, other);
    }

    private Shared now() {
        return (Shared) test();
    }

    /// Until another is chosen it is asked whether two elements have the same value.
    private Shared first(String path) {
        var same = now().other().isBlank() || now().other().equals(now().field());
        return new Shared(path, same ? path : now().other());
    }

    @Override
    void show(Condition.Test test) {
        if (test instanceof Shared(var one, var two)) {
            field.show(one);
            other.show(two);
        }
    }

    @Override
    void focus() {
        if (now().field().isBlank()) {
            field.focus();
        } else {
            other.focus();
        }
    }
}
