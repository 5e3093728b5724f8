package org.perimeter.ui.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;

/// The way to each place.
final class Rail extends SideNav {
    Rail() {
        addClassName("p-rail");
        getElement().setAttribute("aria-label", getTranslation("rail.label"));
        Place.reachable().forEach(this::add);
    }

    private void add(Place place) {
        var item =
                new SideNavItem(getTranslation(place.title()), place.path(), place.icon().create());
        item.setMatchNested(true);
        addItem(item);
    }
}
