package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// A test of more than one field, or its opposite.
abstract sealed class ConstructEditor extends RowEditor
        permits FiguresEditor, ElapsedEditor, SharedEditor, FiredEditor {
    private final RowKit kit;
    private final Checkbox not;
    private final Div fields = new Div();
    private Row.Tested row;

    ConstructEditor(Row.Tested row, RowKit kit) {
        this.kit = kit;
        this.row = row;
        not = new Checkbox(kit.texts().of("editor.not"));
        fields.addClassName("c-fields");
        fields.add(not);
        add(fields, new RowActions(row.path(), kit));
        not.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put(this.row.condition(), change.getValue());
            }
        });
    }

    /// The fields of the editor, which it makes once.
    final void lay(Component... components) {
        fields.add(components);
        show(row);
    }

    @Override
    final void show(Row now) {
        if (now instanceof Row.Tested tested) {
            row = tested;
            not.setValue(row.negated());
            show(row.condition());
        }
    }

    abstract void show(Condition.Test test);

    final Condition.Test test() {
        return row.condition();
    }

    final void put(Condition.Test test) {
        put(test, row.negated());
    }

    private void put(Condition.Test test, boolean negated) {
        var node = row.path().inCondition();
        var condition = negated ? new Not(test) : test;
        kit.commands()
                .edit(Then.STAY, tree -> Optional.of(ConditionEdit.replace(tree, node, condition)));
    }

    /// Key of the words of a comparison of numbers.
    static String title(Comparison comparison) {
        return new Operator(Form.of(comparison), false).title(FieldType.NUMBER);
    }
}
