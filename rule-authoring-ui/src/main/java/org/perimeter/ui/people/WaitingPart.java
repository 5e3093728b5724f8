package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.look.UndoNotice;
import org.perimeter.ui.people.PeoplePresenter.Waiting;

/// The roles that wait for a second administrator; nothing while none does.
final class WaitingPart extends Section {
    private final transient PeoplePresenter presenter;
    private final transient Runnable changed;
    private final transient Words says = new Words(this, this::getLocale);
    private final Div said = new Div();
    private final Div body = new Div();

    /// @param changed told when a role was confirmed
    WaitingPart(PeoplePresenter presenter, Runnable changed) {
        this.presenter = presenter;
        this.changed = changed;
        addClassName("p-stack");
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
        add(said, body);
        show();
    }

    /// Shows what waits now.
    void show() {
        body.removeAll();
        List<Waiting> waiting = presenter.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        body.add(
                new H2(getTranslation("people.waiting", waiting.size())),
                new Paragraph(getTranslation("people.waiting.text")),
                new LongTable<>(waiting, getTranslation("people.waiting.table"), this::table));
    }

    private LongTable.Rows<Waiting> table(Table table) {
        table.column(getTranslation("people.column.person"))
                .column(getTranslation("people.column.role"))
                .column(getTranslation("people.column.given"))
                .column(getTranslation("people.column.step"));
        return waiting ->
                table.row(
                        new Anchor("people/" + waiting.person().id(), waiting.person().name()),
                        says.mark(waiting.appointment()),
                        new Span(
                                getTranslation(
                                        "people.by",
                                        waiting.givenBy().name(),
                                        says.when(waiting.appointment().given()))),
                        step(waiting));
    }

    private Component step(Waiting waiting) {
        if (!waiting.mine()) {
            return new Mark(Mark.Look.PLAIN, getTranslation("people.waiting.other"));
        }
        Role role = waiting.appointment().role();
        var confirm =
                new Button(
                        getTranslation("people.confirm"), click -> confirm(waiting.person(), role));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setAriaLabel(
                getTranslation("people.confirm.of", says.of(role), waiting.person().name()));
        return confirm;
    }

    private void confirm(Person person, Role role) {
        said.removeAll();
        switch (presenter.confirm(person.id(), role)) {
            case Answer.Done<Person> _ -> {
                String done = getTranslation("people.confirmed.now", person.name(), says.of(role));
                var words = new Paragraph(done);
                words.addClassName("p-good");
                said.add(words);
                new UndoNotice(
                                done,
                                () -> {
                                    presenter.withdraw(person.id(), role);
                                    said.removeAll();
                                    changed.run();
                                })
                        .open();
            }
            case Answer.Refused<Person>(var reason, var _) -> {
                var words = new Paragraph(reason.text().in(getLocale()));
                words.addClassName("p-bad");
                said.add(words);
            }
        }
        changed.run();
    }
}
