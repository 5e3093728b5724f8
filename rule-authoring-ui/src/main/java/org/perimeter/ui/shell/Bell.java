package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perimeter.ui.look.Figures;

/// The way to the notices, with how many are new.
final class Bell extends Anchor {
    private final Span count = new Span();

    Bell() {
        super("notices");
        addClassName("p-bell");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("p-count");
        add(icon, count);
        show(0);
    }

    void show(int unread) {
        count.setText(new Figures(getLocale()).count(unread));
        count.setVisible(unread > 0);
        setAriaLabel(getTranslation("notice.bell", unread));
        setTitle(getTranslation("notice.bell", unread));
    }
}
