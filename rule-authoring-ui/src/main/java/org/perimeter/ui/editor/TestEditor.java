package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// Field, test and value of one line: the tests that the field takes, and the value as its type is written.
final class TestEditor extends RowEditor {
    private final RowKit kit;
    private final SubjectBox subject;
    private final Select<Operator> operator = new Select<>();
    private final Div fields = new Div();
    private List<String> offered = List.of();
    private ValueEditor value;
    private Row.Test row;

    TestEditor(Row.Test row, RowKit kit) {
        this.row = row;
        this.kit = kit;
        subject = new SubjectBox(kit, "editor.field", subjects(row, kit)).onChoice(this::choose);
        operator.setLabel(kit.texts().of("editor.operator"));
        operator.addClassName("c-narrow");
        operator.setItemLabelGenerator(one -> kit.texts().of(one.title(type())));
        fields.addClassName("c-fields");
        value = valueEditor();
        fields.add(subject, operator, value);
        add(fields, new RowActions(row.path(), kit));
        show(row);
        operator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                put(change.getValue().instead(this.row.condition(), path()));
            }
        });
    }

    /// What a line that is still blank is about can be chosen too.
    private static List<Subject> subjects(Row.Test row, RowKit kit) {
        var subjects = new ArrayList<Subject>();
        if (Form.field(row.condition()).isBlank()) {
            subjects.addAll(Construct.offered(row.path()));
        }
        subjects.addAll(FieldChoice.of(kit.schema(), row.inside()));
        subjects.addAll(FieldChoice.collections(row.inside()));
        return subjects;
    }

    @Override
    void show(Row now) {
        if (!(now instanceof Row.Test test)) {
            return;
        }
        var before = ValueEditor.kind(operatorOf(row), known(row));
        row = test;
        var current = operatorOf(row);
        var known = known(row);
        subject.show(path());
        offer(operators(current));
        operator.setValue(current);
        operator.setVisible(!path().isBlank());
        if (before != ValueEditor.kind(current, known)) {
            var next = valueEditor();
            fields.replace(value, next);
            value = next;
            value.focus();
        }
        value.setVisible(!path().isBlank());
        value.show(Form.values(row.condition()), current.form(), known);
    }

    /// Items that are set anew take the focus from those that are being walked.
    private void offer(List<Operator> operators) {
        var named = operators.stream().map(one -> one.title(type())).toList();
        if (!named.equals(offered)) {
            offered = named;
            operator.setItems(operators);
        }
    }

    @Override
    void focus() {
        if (path().isBlank()) {
            subject.focus();
            subject.setOpened(true);
        } else if (operatorOf(row).form().takes() == Form.Takes.NOTHING) {
            operator.focus();
        } else {
            value.focus();
        }
    }

    private void choose(Subject chosen) {
        switch (chosen) {
            case Construct construct -> put(construct.begin(), Then.OPEN, first(construct));
            case FieldChoice choice -> choose(choice);
        }
    }

    /// The line to fill in first.
    private NodePath first(Construct construct) {
        var node = row.path().inCondition();
        return switch (construct) {
            case AMOUNTS -> node.then("left");
            case DEVIATES -> node.then("amount");
            case ELAPSED, SHARED, FIRED -> node;
        };
    }

    /// Keeps test and values where the new field takes them.
    private void choose(FieldChoice choice) {
        var now = choice.field();
        if (now == null) {
            put(new Condition.Missing(choice.path()));
            return;
        }
        var current = operatorOf(row);
        var before = known(row);
        var fits = Operator.fitting(now).contains(current) && !path().isBlank();
        var next = fits ? current : Operator.usual(now);
        var sameValues =
                before != null && before.type() == now.type() && before.codes().equals(now.codes());
        var test =
                sameValues
                        ? next.instead(row.condition(), now.path())
                        : next.on(now.path(), List.of());
        var focus = row.path().inCondition();
        for (int i = 0; i < choice.through().size(); i++) {
            focus = focus.then("each").part(0);
        }
        put(choice.around(test), choice.through().isEmpty() ? Then.STAY : Then.OPEN, focus);
    }

    private void put(Condition condition) {
        put(condition, Then.STAY, row.path().inCondition());
    }

    /// @param focus where the line is then
    private void put(Condition condition, Then then, NodePath focus) {
        var node = row.path().inCondition();
        kit.commands()
                .edit(
                        then,
                        tree ->
                                Optional.of(
                                        new ConditionEdit(tree.replace(node, condition), focus)));
    }

    private List<Operator> operators(Operator current) {
        var known = known(row);
        var fitting = new ArrayList<>(known == null ? collectionTests() : Operator.fitting(known));
        if (!fitting.contains(current)) {
            fitting.add(current);
        }
        return fitting;
    }

    /// Of a collection a test can only ask whether it is known.
    private List<Operator> collectionTests() {
        return Collection.at(path()).isPresent()
                ? List.of(new Operator(Form.MISSING, false), new Operator(Form.MISSING, true))
                : List.of();
    }

    private ValueEditor valueEditor() {
        return ValueEditor.of(
                ValueEditor.kind(operatorOf(row), known(row)),
                kit,
                row.inside(),
                values -> put(operatorOf(row).on(path(), values)));
    }

    private String path() {
        return Form.field(row.condition());
    }

    private FieldType type() {
        var known = known(row);
        return known == null ? FieldType.TEXT : known.type();
    }

    private @Nullable Field known(Row.Test test) {
        return kit.schema().field(Form.field(test.condition())).orElse(null);
    }

    private static Operator operatorOf(Row.Test test) {
        return Operator.of(test).orElseThrow();
    }
}
