package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;

/// The value or values of a test, written as the field's type is.
abstract sealed class ValueEditor extends Div
        permits ValueEditor.None,
                CodesEditor,
                WordsEditor,
                LiteralEditor,
                MomentEditor,
                FlagEditor,
                ListEditor,
                LikenessEditor,
                OtherFieldEditor,
                ValidatorEditor {

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
        FLAG,
        LIST,
        LIST_AND_KEY,
        LIKENESS,
        FIELD,
        VALIDATOR
    }

    static Kind kind(Operator operator, @Nullable Field field) {
        var type = field == null ? FieldType.TEXT : field.type();
        var closed = field != null && !field.codes().isEmpty();
        return switch (operator.form().takes()) {
            case NOTHING -> Kind.NONE;
            case WORDS -> Kind.WORDS;
            case VALUES -> closed ? Kind.CODES : Kind.WORDS;
            case VALUE ->
                    switch (type) {
                        case CODE -> closed ? Kind.CODE : Kind.LITERAL;
                        case TEXT, NUMBER -> Kind.LITERAL;
                        case MOMENT -> Kind.MOMENT;
                        case FLAG -> Kind.FLAG;
                    };
            case RANGE -> type == FieldType.MOMENT ? Kind.MOMENT_RANGE : Kind.LITERAL_RANGE;
            case LIST -> Kind.LIST;
            case LIST_AND_KEY -> Kind.LIST_AND_KEY;
            case LIKENESS -> Kind.LIKENESS;
            case FIELD -> Kind.FIELD;
            case VALIDATOR -> Kind.VALIDATOR;
        };
    }

    /// @param inside the collection whose element is at hand; `null` for the consignment
    static ValueEditor of(
            Kind kind, RowKit kit, @Nullable Collection inside, Consumer<List<String>> changed) {
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
                    case LIST -> new ListEditor(kit, changed);
                    case LIST_AND_KEY -> new ListEditor(kit, inside, changed);
                    case LIKENESS -> new LikenessEditor(kit, changed);
                    case FIELD -> new OtherFieldEditor(kit, inside, changed);
                    case VALIDATOR -> new ValidatorEditor(kit, changed);
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
