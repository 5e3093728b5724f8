package org.perimeter.ui.shell;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/// What is always in sight: the product, the language, the appearance, and who acts for which agency.
final class TopBar extends Header {
    private final Bell bell = new Bell();

    TopBar(@Nullable CurrentPerson people) {
        addClassName("p-top");
        var toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("rail.toggle"));
        var product = new Anchor("", "Perimeter");
        product.addClassName("p-product");
        var space = new Span();
        space.addClassName("p-space");
        add(new SkipLink(), toggle, product, space, new LanguageSwitch(), new AppearanceSwitch());
        if (people != null) {
            people.find().ifPresent(person -> add(bell, new WhoIAm(person, people::signOut)));
        }
    }

    /// Shows how many notices are new.
    void unread(int count) {
        bell.show(count);
    }
}
