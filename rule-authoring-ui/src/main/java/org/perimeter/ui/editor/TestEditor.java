package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// Field, test and value of one line: the tests that the field takes, and the value as its type is written.
final class TestEditor extends RowEditor {
    private final RowKit kit;
    private final ComboBox<FieldChoice> field = new ComboBox<>();
    private final Select<Operator> operator = new Select<>();
    private final Div fields = new Div();
    private ValueEditor value;
    private Row.Test row;

    TestEditor(Row.Test row, RowKit kit) {
        this.row = row;
        this.kit = kit;
        field.setLabel(kit.texts().of("editor.field"));
        field.setPlaceholder(kit.texts().of("editor.field.search"));
        field.addClassName("c-wide");
        field.setItemLabelGenerator(this::label);
        field.setRenderer(choice());
        field.getStyle().set("--vaadin-combo-box-overlay-width", "26rem");
        field.setItems(this::matches, choices());
        operator.setLabel(kit.texts().of("editor.operator"));
        operator.addClassName("c-narrow");
        operator.setItemLabelGenerator(one -> kit.texts().of(one.title(type())));
        fields.addClassName("c-fields");
        value = valueEditor();
        fields.add(field, operator, value);
        add(fields, new RowActions(row.path(), kit));
        show(row);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue());
            }
        });
        operator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                put(change.getValue().on(path(), Form.values(this.row.condition())));
            }
        });
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
        field.setValue(path().isBlank() ? null : here(path()));
        operator.setItems(operators(current));
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

    @Override
    void focus() {
        if (path().isBlank()) {
            field.focus();
            field.setOpened(true);
        } else if (operatorOf(row).form().arity() == Form.Arity.NONE) {
            operator.focus();
        } else {
            value.focus();
        }
    }

    /// Keeps test and values where the new field takes them.
    private void choose(FieldChoice choice) {
        var now = choice.field();
        var current = operatorOf(row);
        if (now == null) {
            return;
        }
        var before = known(row);
        var fits = Operator.fitting(now).contains(current) && !path().isBlank();
        var next = fits ? current : Operator.usual(now);
        var sameValues =
                before != null && before.type() == now.type() && before.codes().equals(now.codes());
        var values = sameValues ? Form.values(row.condition()) : List.<String>of();
        put(choice.around(next.on(now.path(), values)), choice.through().size());
    }

    private void put(Condition condition) {
        put(condition, 0);
    }

    /// @param counts how many counts now stand around the line
    private void put(Condition condition, int counts) {
        var node = row.path().inCondition();
        kit.commands()
                .edit(
                        counts == 0 ? Then.STAY : Then.OPEN,
                        tree -> {
                            var edit = ConditionEdit.replace(tree, node, condition);
                            var focus = node;
                            for (int i = 0; i < counts; i++) {
                                focus = focus.then("each").part(0);
                            }
                            return Optional.of(new ConditionEdit(edit.tree(), focus));
                        });
    }

    private List<Operator> operators(Operator current) {
        var known = known(row);
        var fitting = new ArrayList<>(known == null ? List.of() : Operator.fitting(known));
        if (!fitting.contains(current)) {
            fitting.add(current);
        }
        return fitting;
    }

    private ValueEditor valueEditor() {
        return ValueEditor.of(
                ValueEditor.kind(operatorOf(row), known(row)),
                kit,
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

    private List<FieldChoice> choices() {
        return FieldChoice.of(kit.schema(), row.inside());
    }

    private FieldChoice here(String path) {
        return kit.schema()
                .field(path)
                .map(FieldChoice::here)
                .orElseGet(() -> FieldChoice.unknown(path));
    }

    private boolean matches(FieldChoice choice, String wanted) {
        return choice.matches(wanted, kit.words(), kit.locale());
    }

    private String label(FieldChoice choice) {
        var known = choice.field();
        return known == null ? choice.path() : kit.words().name(known);
    }

    private LitRenderer<FieldChoice> choice() {
        return LitRenderer.<FieldChoice>of(
                        """
                        <div class="e-choice">
                          <span><span class="e-choice-name">${item.name}</span>
                            <span class="e-choice-path">${item.path}</span></span>
                          <span class="e-choice-more">${item.more}</span>
                        </div>\
                        """)
                .withProperty("name", this::label)
                .withProperty("path", FieldChoice::path)
                .withProperty("more", this::more);
    }

    private String more(FieldChoice choice) {
        var known = choice.field();
        if (known == null) {
            return "";
        }
        var description = known.description().in(kit.locale());
        return choice.through().isEmpty()
                ? description
                : choice.through().stream()
                                .map(over -> kit.words().counted(Quantifier.SOME, over))
                                .collect(Collectors.joining(", "))
                        + ": "
                        + description;
    }
}
