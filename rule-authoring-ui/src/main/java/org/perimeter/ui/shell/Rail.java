package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.perimeter.ui.look.Figures;

/// The way to each place that the person may open. It hides nothing: a view refuses by itself.
final class Rail extends SideNav {
    private final Map<Place, SideNavItem> items = new EnumMap<>(Place.class);

    Rail(List<Place> places) {
        addClassName("p-rail");
        getElement().setAttribute("aria-label", getTranslation("rail.label"));
        places.forEach(this::add);
    }

    private void add(Place place) {
        var item =
                new SideNavItem(getTranslation(place.title()), place.path(), place.icon().create());
        item.setMatchNested(true);
        items.put(place, item);
        addItem(item);
    }

    /// Shows how much waits in a place; nothing for none.
    void waiting(Place place, long count) {
        var item = items.get(place);
        if (item != null) {
            item.setSuffixComponent(count == 0 ? null : mark(count));
        }
    }

    private Span mark(long count) {
        var mark = new Span(new Figures(getLocale()).count(count));
        mark.addClassName("p-count");
        mark.getElement().setAttribute("title", getTranslation("rail.waiting", count));
        return mark;
    }
}
