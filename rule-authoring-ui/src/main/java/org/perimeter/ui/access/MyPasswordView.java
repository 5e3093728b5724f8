package org.perimeter.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.person.People;
import org.perimeter.ui.access.PasswordPresenter.Outcome;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Where one changes the own password, such as the first one that an administrator has handed over.
@PermitAll
@Route(value = "my-password", layout = MainLayout.class)
public class MyPasswordView extends Div implements HasDynamicTitle {
    private final transient PasswordPresenter presenter;
    private final transient CurrentPerson current;
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();

    public MyPasswordView(CurrentPerson current, People people, PasswordEncoder passwords) {
        this.current = current;
        presenter = new PasswordPresenter(people, passwords, current.find().orElseThrow().id());
        addClassName("p-page");
        field(present, getTranslation("access.own.present"), "current-password");
        field(wanted, getTranslation("access.own.new"), "new-password");
        wanted.setHelperText(getTranslation("access.own.help"));
        field(again, getTranslation("access.own.again"), "new-password");
        var change = new Button(getTranslation("access.own.do"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(present, wanted, again, change);
        form.addClassNames("p-stack", "p-form");
        add(
                new H1(getTranslation("access.own.title")),
                new Paragraph(getTranslation("access.own.text")),
                form);
    }

    private static void field(PasswordField field, String label, String purpose) {
        field.setLabel(label);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", purpose);
        field.addValueChangeListener(typed -> field.setInvalid(false));
    }

    private void change() {
        switch (presenter.change(present.getValue(), wanted.getValue(), again.getValue())) {
            case Outcome.Changed() -> current.signOut();
            case Outcome.WrongPresent() -> refuse(present, getTranslation("access.own.wrong"));
            case Outcome.Differ() -> refuse(again, getTranslation("access.own.differ"));
            case Outcome.Unfit(var reason) ->
                    refuse(
                            wanted,
                            reason.map(RefusalReason::text)
                                    .map(text -> text.in(getLocale()))
                                    .orElseGet(() -> getTranslation("access.own.same")));
        }
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.own.title");
    }
}
