package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.DelegationDifference;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.rule.ListNames;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.ui.look.Mark;

/// Which lists of the policy one agency may release alone, and how far.
final class DelegationsForm extends Div {
    private final transient DelegationBook book;
    private final transient ListChoices lists;
    private final Div standing = new Div();
    private final Div said = new Div();
    private final Select<String> list = new Select<>();
    private final Select<Agency> agency = new Select<>();
    private final IntegerField most = new IntegerField();
    private final IntegerField changes = new IntegerField();
    private final Div fields = new Div();
    private final Paragraph noLists;
    private transient SortedSet<String> named = new TreeSet<>();
    private boolean drawn;

    DelegationsForm(DelegationBook book, ListChoices lists) {
        this.book = book;
        this.lists = lists;
        addClassName("e-section");
        standing.addClassName("p-stack");
        said.getElement().setAttribute("role", "status");
        list.setLabel(getTranslation("editor.delegation.list"));
        list.addValueChangeListener(changed -> propose(changed.getValue()));
        agency.setLabel(getTranslation("editor.delegation.agency"));
        agency.setItems(book.agencies().stream().sorted(Comparator.naturalOrder()).toList());
        agency.setItemLabelGenerator(Agency::name);
        limit(most, "editor.delegation.most");
        limit(changes, "editor.delegation.changes");
        var delegate = new Button(getTranslation("editor.delegation.do"), click -> delegate());
        fields.add(list, agency, most, changes, delegate);
        fields.addClassName("c-fields");
        noLists = hint(getTranslation("editor.delegation.noLists"));
        add(
                new H3(getTranslation("editor.delegation")),
                hint(getTranslation("editor.delegation.hint")),
                standing,
                fields,
                noLists,
                said);
    }

    private void limit(IntegerField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMin(1);
        field.setMax(Limits.LIST);
        field.setManualValidation(true);
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassNames("p-muted", "p-small");
        return hint;
    }

    /// Offers the lists that the policy names.
    void show(Policy policy) {
        SortedSet<String> now = ListNames.in(policy);
        if (drawn && now.equals(named)) {
            return;
        }
        drawn = true;
        named = now;
        String chosen = list.getValue();
        list.setItems(now);
        if (chosen != null && now.contains(chosen)) {
            list.setValue(chosen);
        }
        fields.setVisible(!now.isEmpty());
        noLists.setVisible(now.isEmpty());
        draw();
    }

    private void draw() {
        standing.removeAll();
        book.all().forEach(given -> standing.add(line(given)));
    }

    private Div line(Delegation given) {
        var back =
                new Button(
                        getTranslation("editor.delegation.back"),
                        click -> answer(book.takeBack(given.list())));
        back.setAriaLabel(getTranslation("editor.delegation.back.this", given.list()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Span(DelegationDifference.sentence(given).in(getLocale()) + ".");
        var line = new Div(words, back);
        line.addClassName("p-toolbar");
        if (!named.contains(given.list())) {
            line.add(new Mark(Mark.Look.BAD, getTranslation("editor.delegation.notNamed")));
        }
        return line;
    }

    /// What stands for the list; else its owner is not guessed, and the limits leave room for what it holds.
    private void propose(String name) {
        if (name == null) {
            return;
        }
        Optional<Delegation> stands =
                book.all().stream().filter(given -> given.list().equals(name)).findFirst();
        stands.ifPresentOrElse(
                given -> {
                    agency.setValue(Agency.valueOf(given.agency()));
                    most.setValue(given.mostEntries());
                    changes.setValue(given.changesADay());
                },
                () -> {
                    int entries =
                            lists.all().stream()
                                    .filter(choice -> choice.name().equals(name))
                                    .mapToInt(ListChoices.Choice::entries)
                                    .findFirst()
                                    .orElse(1);
                    most.setValue(Math.clamp(2L * entries, 10, Limits.LIST));
                    changes.setValue(Math.clamp(entries / 10, 5, Limits.LIST));
                });
    }

    private void delegate() {
        List<Integer> limits = List.of(orNone(most), orNone(changes));
        boolean whole = list.getValue() != null && agency.getValue() != null;
        if (!whole) {
            say(Mark.Look.PLAIN, getTranslation("editor.delegation.choose"));
            return;
        }
        answer(
                book.delegate(
                        new Delegations.Wish(
                                list.getValue(),
                                agency.getValue(),
                                limits.getFirst(),
                                limits.getLast())));
    }

    private static int orNone(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private void answer(Answer<?> answer) {
        switch (answer) {
            case Answer.Done<?> _ -> {
                draw();
                say(Mark.Look.GOOD, getTranslation("editor.delegation.kept"));
            }
            case Answer.Refused<?>(var reason, var _) ->
                    say(Mark.Look.BAD, reason.text().in(getLocale()));
        }
    }

    private void say(Mark.Look look, String words) {
        said.removeAll();
        said.add(new Mark(look, words));
    }
}
