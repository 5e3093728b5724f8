package org.perimeter.ui.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Map;

/// Light, dark or as the system; kept by the browser, at once on the page.
final class AppearanceSwitch extends MenuBar {
    private static final String WEAR = "document.documentElement.setAttribute($0, $1)";

    private final Map<Appearance, MenuItem> items = new EnumMap<>(Appearance.class);

    AppearanceSwitch() {
        addClassName("p-appearance");
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        var label = getTranslation("appearance.label");
        var root = addItem(VaadinIcon.ADJUST.create());
        root.setAriaLabel(label);
        getElement().setAttribute("aria-label", label);
        var current = Appearance.of(VaadinRequest.getCurrent());
        for (var appearance : Appearance.values()) {
            items.put(appearance, choice(root.getSubMenu(), appearance, appearance == current));
        }
    }

    private MenuItem choice(SubMenu menu, Appearance appearance, boolean chosen) {
        var item = menu.addItem(getTranslation(appearance.title()), click -> choose(appearance));
        item.addComponentAsFirst(appearance.icon().create());
        item.setCheckable(true);
        item.setChecked(chosen);
        return item;
    }

    private void choose(Appearance chosen) {
        items.forEach((appearance, item) -> item.setChecked(appearance == chosen));
        getUI().ifPresent(ui -> {
            CookieChoice.keep(ui.getPage(), Appearance.COOKIE, chosen);
            ui.getPage().executeJs(WEAR, Appearance.ATTRIBUTE, chosen.word());
        });
    }
}
