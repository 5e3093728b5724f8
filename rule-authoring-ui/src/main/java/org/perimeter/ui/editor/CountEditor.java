package org.perimeter.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Quantifier.Kind;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// How many elements of what must meet the conditions inside.
final class CountEditor extends RowEditor {
    private final RowKit kit;
    private final Select<Kind> kind = new Select<>();
    private final IntegerField number = new IntegerField();
    private final Select<Collection> over = new Select<>();
    private final Select<Grouping> grouping;
    private final Checkbox not;
    private Row.Count row;

    CountEditor(Row.Count row, RowKit kit) {
        this.row = row;
        this.kit = kit;
        kind.setLabel(kit.texts().of("editor.count"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> kit.texts().of(title(one)));
        kind.addClassName("c-narrow");
        number.setLabel(kit.texts().of("editor.count.n"));
        number.setMin(0);
        number.setStepButtonsVisible(true);
        number.addClassName("c-number");
        over.setLabel(kit.texts().of("editor.count.over"));
        over.setItems(RowCommand.countable(row.inside()));
        over.setItemLabelGenerator(kit.words()::name);
        over.addClassName("c-narrow");
        grouping = GroupEditor.grouping(kit);
        not = new Checkbox(kit.texts().of("editor.not"));
        var fields = new Div(not, kind, number, over, grouping);
        fields.addClassName("c-fields");
        add(fields, new RowActions(row.path(), kit));
        show(row);
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        number.addValueChangeListener(change -> changed(change.isFromClient()));
        over.addValueChangeListener(change -> changed(change.isFromClient()));
        grouping.addValueChangeListener(change -> changed(change.isFromClient()));
        not.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    static String title(Kind kind) {
        return "editor.count.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    void show(Row now) {
        if (now instanceof Row.Count count) {
            row = count;
            var quantifier = count.quantified().quantifier();
            kind.setValue(quantifier.kind());
            number.setVisible(quantifier.kind().counts());
            number.setValue(quantifier.n());
            over.setValue(count.counted());
            grouping.setVisible(count.grouping() != null);
            grouping.setValue(count.grouping());
            not.setValue(count.negated());
        }
    }

    @Override
    void focus() {
        if (row.counted() == null) {
            over.focus();
        } else {
            kind.focus();
        }
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            var node = row.path();
            var condition = condition();
            kit.commands()
                    .edit(
                            Then.STAY,
                            tree ->
                                    Optional.of(
                                            ConditionEdit.replace(
                                                    tree, node.inCondition(), condition)));
        }
    }

    private Condition condition() {
        var wanted = Objects.requireNonNullElse(kind.getValue(), Kind.SOME);
        var n = number.getValue() == null ? 0 : Math.max(0, number.getValue());
        var quantifier =
                wanted.counts()
                        ? new Quantifier(
                                wanted, row.quantified().quantifier().kind().counts() ? n : 1)
                        : new Quantifier(wanted, 0);
        var path = over.getValue() == null ? row.quantified().over() : over.getValue().path();
        var count = new Quantified(quantifier, path, each());
        return not.getValue() ? new Not(count) : count;
    }

    private Condition each() {
        var each = row.quantified().each();
        var wanted = grouping.getValue();
        return row.grouping() == null || wanted == null ? each : wanted.group(Grouping.parts(each));
    }
}
