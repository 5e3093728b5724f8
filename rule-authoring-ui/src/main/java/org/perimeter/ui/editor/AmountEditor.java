package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Aggregate;
import org.perimeter.engine.rule.Expression.Arithmetic;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.Expression.Distinct;
import org.perimeter.engine.rule.Expression.Length;
import org.perimeter.engine.rule.Expression.Listed;
import org.perimeter.engine.rule.Expression.Of;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// How an amount is said, and what belongs to that; its parts are lines below.
final class AmountEditor extends RowEditor {
    private final RowKit kit;
    private final Choice<Term> term;
    private final NumberText number;
    private final SubjectBox field;
    private final SubjectBox text;
    private final SubjectBox ofElements;
    private final ListBox list;
    private final Choice<Collection> over;
    private Row.Amount row;

    AmountEditor(Row.Amount row, RowKit kit) {
        this.kit = kit;
        this.row = row;
        term =
                new Choice<>(kit, "editor.term", List.of(Term.values()), Term::title)
                        .onChoice(one -> put(one.instead(now(), this.row.inside())));
        number =
                new NumberText(kit, "editor.value").onChange(literal -> put(new Constant(literal)));
        field = new SubjectBox(kit, "editor.field", numbers()).onField(this::chooseNumber);
        text = new SubjectBox(kit, "editor.field", written()).onField(this::chooseText);
        ofElements =
                new SubjectBox(kit, "editor.field", countable())
                        .onField(one -> put(new Distinct(one.path(), null)));
        list = new ListBox(kit, EnumSet.of(ListKind.NUMBERS)).onChoice(this::chooseList);
        over = Choice.ofCollections(kit, reachable()).onChoice(this::chooseOver);
        var fields = new Div(term, number, field, list, text, ofElements, over);
        fields.addClassName("c-fields");
        add(fields, new RowActions(row.path(), kit));
        show(row);
    }

    @Override
    void show(Row now) {
        if (now instanceof Row.Amount amount) {
            row = amount;
            term.setValue(Term.of(row.expression()));
            for (Component one : List.of(number, field, list, text, ofElements, over)) {
                one.setVisible(false);
            }
            fill(row.expression());
        }
    }

    private void fill(Expression expression) {
        switch (expression) {
            case Constant(var value) -> {
                number.setVisible(true);
                number.show(value);
            }
            case Of(var path) -> {
                field.setVisible(true);
                field.show(path);
            }
            case Length(var path) -> {
                text.setVisible(true);
                text.show(path);
            }
            case Listed(var name, var key) -> {
                list.setVisible(true);
                list.show(name);
                text.setVisible(true);
                text.show(key);
            }
            case Distinct(var path, _) -> {
                ofElements.setVisible(true);
                ofElements.show(path);
            }
            case Count(var path, _) -> showOver(path);
            case Aggregate(_, var path, _, _) -> showOver(path);
            case Arithmetic _ -> {}
        }
    }

    private void showOver(String path) {
        over.setVisible(true);
        over.setValue(Collection.at(path).orElse(null));
    }

    @Override
    void focus() {
        Focusable<?> next =
                switch (now()) {
                    case Constant _ -> number;
                    case Of _ -> field;
                    case Length _ -> text;
                    case Listed(var name, _) -> name.isBlank() ? list : text;
                    case Distinct _ -> ofElements;
                    case Count _ -> over;
                    case Aggregate _, Arithmetic _ -> term;
                };
        next.focus();
    }

    private Expression now() {
        return row.expression();
    }

    private void put(Expression expression) {
        var node = row.path().inCondition();
        kit.commands()
                .edit(
                        Then.STAY,
                        tree -> Optional.of(ConditionEdit.replace(tree, node, expression)));
    }

    private void chooseNumber(FieldChoice choice) {
        kit.schema().field(choice.path()).ifPresent(one -> put(Term.of(one, row.inside())));
    }

    private void chooseText(FieldChoice choice) {
        put(
                now() instanceof Listed(var name, _)
                        ? new Listed(name, choice.path())
                        : new Length(choice.path()));
    }

    private void chooseList(String name) {
        put(new Listed(name, now() instanceof Listed(_, var key) ? key : ""));
    }

    /// The filter asked other elements, and so goes.
    private void chooseOver(Collection chosen) {
        switch (now()) {
            case Count _ -> put(new Count(chosen.path(), null));
            case Aggregate(var function, _, _, _) ->
                    put(new Aggregate(function, chosen.path(), new Of(""), null));
            case Constant _, Of _, Length _, Listed _, Distinct _, Arithmetic _ -> {}
        }
    }

    /// Those at hand, and those of elements that can be added up.
    private List<FieldChoice> numbers() {
        return FieldChoice.anywhere(kit.schema(), one -> Term.isNumber(one) && canBeReached(one));
    }

    private List<FieldChoice> written() {
        return FieldChoice.here(kit.schema(), row.inside(), Term::isWritten);
    }

    private List<FieldChoice> countable() {
        return FieldChoice.anywhere(
                kit.schema(), one -> one.within().filter(reachable()::contains).isPresent());
    }

    private boolean canBeReached(Field one) {
        return one.within()
                .map(owner -> Term.isAround(owner, row.inside()) || reachable().contains(owner))
                .orElse(true);
    }

    private List<Collection> reachable() {
        return Term.reachable(row.inside()).toList();
    }
}
