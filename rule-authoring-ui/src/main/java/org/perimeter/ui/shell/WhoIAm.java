package org.perimeter.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perimeter.policy.person.Role;

/// The person and the agency for which they act, and the way out.
final class WhoIAm extends Div {
    WhoIAm(SignedInPerson person, Runnable signOut) {
        addClassName("p-who");
        var name = new Anchor("my-password", person.name());
        name.getElement().setAttribute("title", getTranslation("who.password", person.name()));
        name.addClassName("p-who-name");
        var agency = new Span(person.agency());
        agency.addClassName("p-agency");
        agency.getElement().setAttribute("title", getTranslation("who.agency", person.agency()));
        var out =
                new Button(
                        getTranslation("who.signOut"),
                        VaadinIcon.SIGN_OUT.create(),
                        click -> signOut.run());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("who.signOut"));
        add(name, agency);
        if (person.roles().contains(Role.APPROVER.name())) {
            add(new Anchor("my-key", getTranslation("who.key")));
        }
        add(out);
    }
}
