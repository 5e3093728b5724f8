package org.perimeter.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.security.SecureRandom;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.person.Role;

/// Creates a person of the administrator's own agency, with a first password that is shown once.
final class NewPersonPart extends Div {
    private static final int LONGEST_LOGIN = 40;
    private static final int LONGEST_NAME = 100;

    private final transient PeoplePresenter presenter;
    private final transient SecureRandom random;
    private final transient Runnable created;
    private final transient Words says = new Words(this, this::getLocale);
    private final Button open = new Button();
    private final Div form = new Div();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Div said = new Div();

    /// @param created told when a person was created
    NewPersonPart(PeoplePresenter presenter, SecureRandom random, Runnable created) {
        this.presenter = presenter;
        this.random = random;
        this.created = created;
        addClassName("p-stack");
        open.setText(getTranslation("people.new"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> show(true));
        text(name, getTranslation("people.new.name"), LONGEST_NAME);
        text(login, getTranslation("people.new.login"), LONGEST_LOGIN);
        login.setHelperText(getTranslation("people.new.login.help"));
        roles.setLabel(getTranslation("people.column.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(says::of);
        roles.setItemHelperGenerator(says::purpose);
        roles.setManualValidation(true);
        roles.addValueChangeListener(chosen -> clear(roles));
        said.getElement().setAttribute("role", "status");
        said.addClassName("p-said");
        var create = new Button(getTranslation("people.new.do"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("people.cancel"), click -> show(false));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(create, cancel);
        buttons.addClassName("p-toolbar");
        form.add(
                new Paragraph(getTranslation("people.new.text", presenter.agency().name())),
                name,
                login,
                roles,
                buttons);
        form.addClassNames("p-stack", "p-step", "p-form");
        form.setVisible(false);
        add(said, open, form);
    }

    private static void text(TextField field, String label, int longest) {
        field.setLabel(label);
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(typed -> clear(field));
    }

    private static void clear(HasValidation field) {
        field.setInvalid(false);
    }

    private void show(boolean form) {
        open.setVisible(!form);
        this.form.setVisible(form);
        if (form) {
            said.removeAll();
            name.focus();
        } else {
            open.focus();
        }
    }

    private void create() {
        String password = FirstPassword.next(random);
        var wanted =
                new NewPerson(
                        login.getValue().strip(), name.getValue(), password, roles.getValue());
        switch (presenter.create(wanted)) {
            case Answer.Done<Person>(Person person) -> {
                boolean waits = wanted.roles().size() > person.roles().size();
                show(false);
                tell(person, password, waits);
                name.clear();
                login.clear();
                roles.clear();
                created.run();
            }
            case Answer.Refused<Person>(var reason, var _) -> refuse(reason);
        }
    }

    private void tell(Person person, String password, boolean waits) {
        var code = new Span(password);
        code.addClassName("p-code");
        var line = new Div(new Span(getTranslation("people.new.password", person.login())), code);
        line.addClassName("p-toolbar");
        var page = new Anchor("people/" + person.id(), getTranslation("people.new.page"));
        var box =
                new Div(
                        new Paragraph(getTranslation("people.new.done", person.name())),
                        line,
                        new Paragraph(getTranslation("people.new.password.text")));
        if (waits) {
            box.add(new Paragraph(getTranslation("people.new.waits")));
        }
        box.add(page);
        box.addClassNames("p-stack", "p-step", "p-form");
        said.add(box);
    }

    /// Says it at the field that it concerns.
    private void refuse(RefusalReason reason) {
        HasValidation field = reason == PersonRefusal.NAME_SHAPE ? name : login;
        if (reason == PersonRefusal.APPROVER_AND_ADMINISTRATOR) {
            field = roles;
        }
        field.setErrorMessage(reason.text().in(getLocale()));
        field.setInvalid(true);
        if (field instanceof TextField text) {
            text.focus();
        }
    }
}
