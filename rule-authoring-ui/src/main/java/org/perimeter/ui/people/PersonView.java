package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.UndoNotice;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One person of the administrator's agency: roles, keys, the account, and how all of it came about.
@RolesAllowed("ADMINISTRATOR")
@Route(value = "people/:person", layout = MainLayout.class)
public class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentPerson people;
    private final transient PeopleDesks desks;
    private final transient Words says = new Words(this, this::getLocale);
    private String title = "";

    public PersonView(CurrentPerson people, PeopleDesks desks) {
        this.people = people;
        this.desks = desks;
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var desk = desks.of(people.find().orElseThrow().id());
        var presenter =
                event.getRouteParameters()
                        .get("person")
                        .flatMap(PersonView::id)
                        .map(id -> new PersonPresenter(desk, id));
        if (presenter.flatMap(PersonPresenter::page).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var said = new Div();
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        var body = new Div();
        body.addClassNames("p-stack", "p-results");
        removeAll();
        new Shown(presenter.get(), said, body).show();
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The page as it is shown, and what its buttons do.
    private final class Shown {
        private final PersonPresenter presenter;
        private final Div said;
        private final Div body;

        private Shown(PersonPresenter presenter, Div said, Div body) {
            this.presenter = presenter;
            this.said = said;
            this.body = body;
        }

        private void show() {
            PersonPage page = presenter.page().orElseThrow();
            Person person = page.line().person();
            title = person.name();
            if (getComponentCount() == 0) {
                add(back(person), new H1(person.name()), said, body);
            }
            body.removeAll();
            body.add(
                    facts(page),
                    new RolesPart(page, says, this::act),
                    new KeysPart(page, says),
                    account(page),
                    new HistoryPart(page, says));
        }

        private Component back(Person person) {
            return new Anchor("people", getTranslation("people.title", person.agency().name()));
        }

        private Component facts(PersonPage page) {
            Person person = page.line().person();
            var login = new Span(person.login());
            login.addClassName("p-code");
            var line =
                    new Div(
                            login,
                            new Span(getTranslation("people.of", person.agency().name())),
                            page.line().open()
                                    ? new Mark(Mark.Look.GOOD, getTranslation("people.open"))
                                    : new Mark(Mark.Look.ENDED, getTranslation("people.closed")));
            line.addClassName("p-facts");
            return line;
        }

        private Component account(PersonPage page) {
            var part = new Div(new H2(getTranslation("people.account")));
            part.addClassName("p-stack");
            if (page.self()) {
                part.add(new Paragraph(getTranslation("people.account.self")));
                return part;
            }
            boolean open = page.line().open();
            part.add(
                    new Paragraph(
                            getTranslation(open ? "people.account.close" : "people.account.open")));
            part.add(
                    open
                            ? new Button(
                                    getTranslation("people.account.close.do"), click -> close(page))
                            : new Button(
                                    getTranslation("people.account.open.do"),
                                    click ->
                                            tell(
                                                    presenter.open(Set.of()),
                                                    getTranslation(
                                                            "people.account.opened", title))));
            return part;
        }

        private void close(PersonPage page) {
            Set<Role> had =
                    page.line().roles().stream().map(Appointment::role).collect(Collectors.toSet());
            tell(
                    presenter.close(),
                    getTranslation("people.account.closed", title),
                    () ->
                            tell(
                                    presenter.open(had),
                                    getTranslation("people.account.opened", title)));
        }

        private void act(PersonPage.Step step, Role role) {
            String word = says.of(role);
            switch (step) {
                case GIVE ->
                        tell(
                                presenter.give(role),
                                getTranslation("people.given.now", title, word),
                                () -> take(role, word));
                case CONFIRM ->
                        tell(
                                presenter.confirm(role),
                                getTranslation("people.confirmed.now", title, word),
                                () -> take(role, word));
                case WITHDRAW ->
                        tell(
                                presenter.withdraw(role),
                                getTranslation("people.withdrawn.now", title, word),
                                () ->
                                        tell(
                                                presenter.give(role),
                                                getTranslation("people.given.now", title, word)));
                case LEAVE_TO_ANOTHER, EXCLUDED, NONE -> {}
            }
        }

        private void take(Role role, String word) {
            tell(presenter.withdraw(role), getTranslation("people.withdrawn.now", title, word));
        }

        private void tell(Answer<Person> answer, String done) {
            tell(answer, done, null);
        }

        private void tell(Answer<Person> answer, String done, @Nullable Runnable undo) {
            said.removeAll();
            boolean happened = answer instanceof Answer.Done<Person>;
            String words =
                    switch (answer) {
                        case Answer.Done<Person> _ -> done;
                        case Answer.Refused<Person>(var reason, var _) ->
                                reason.text().in(getLocale());
                    };
            var line = new Paragraph(words);
            line.addClassName(happened ? "p-good" : "p-bad");
            said.add(line);
            if (happened && undo != null) {
                new UndoNotice(words, undo).open();
            }
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
