package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;

/// The value or values of a test, written as the field's type is.
abstract sealed class ValueEditor extends Div
        permits ValueEditor.None,
                CodesEditor,
                WordsEditor,
                LiteralEditor,
                MomentEditor,
                FlagEditor {

    /// Which editor a test needs; the editor stays while this stays the same.
    enum Kind {
        NONE,
        CODE,
        CODES,
        WORDS,
        LITERAL,
        LITERAL_RANGE,
        MOMENT,
        MOMENT_RANGE,
        FLAG
    }

    static Kind kind(Operator operator, @Nullable Field field) {
        var type = field == null ? FieldType.TEXT : field.type();
        var closed = field != null && !field.codes().isEmpty() && !operator.form().takesWords();
        return switch (operator.form().arity()) {
            case NONE -> Kind.NONE;
            case MANY -> closed ? Kind.CODES : Kind.WORDS;
            case ONE ->
                    switch (type) {
                        case CODE -> closed ? Kind.CODE : Kind.LITERAL;
                        case TEXT, NUMBER -> Kind.LITERAL;
                        case MOMENT -> Kind.MOMENT;
                        case FLAG -> Kind.FLAG;
                    };
            case TWO -> type == FieldType.MOMENT ? Kind.MOMENT_RANGE : Kind.LITERAL_RANGE;
        };
    }

    static ValueEditor of(Kind kind, RowKit kit, Consumer<List<String>> changed) {
        var editor =
                switch (kind) {
                    case NONE -> new None();
                    case CODE -> new CodesEditor(kit, changed, false);
                    case CODES -> new CodesEditor(kit, changed, true);
                    case WORDS -> new WordsEditor(kit, changed);
                    case LITERAL -> new LiteralEditor(kit, changed, 1);
                    case LITERAL_RANGE -> new LiteralEditor(kit, changed, 2);
                    case MOMENT -> new MomentEditor(kit, changed, 1);
                    case MOMENT_RANGE -> new MomentEditor(kit, changed, 2);
                    case FLAG -> new FlagEditor(kit, changed);
                };
        editor.addClassName("c-values");
        return editor;
    }

    /// Shows values of a field; what is being typed stays.
    abstract void show(List<String> values, Form form, @Nullable Field field);

    abstract void focus();

    /// For tests that take no value.
    static final class None extends ValueEditor {
        @Override
        void show(List<String> values, Form form, @Nullable Field field) {
            setVisible(false);
        }

        @Override
        void focus() {
            // There is nothing to fill in.
        }
    }
}
