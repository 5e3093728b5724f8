package org.perimeter.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An entry of the rail, in its order. A view takes its place by [#path] as its route.
public enum Place {
    PROGRAMMES(VaadinIcon.GLOBE_WIRE),
    LISTS(VaadinIcon.LIST_UL),
    REVIEWS(VaadinIcon.CHECK_SQUARE_O),
    SIMULATIONS(VaadinIcon.CHART),
    DECISIONS(VaadinIcon.PACKAGE),
    PEOPLE(VaadinIcon.USERS),
    AUDIT(VaadinIcon.FILE_SEARCH);

    private final VaadinIcon icon;

    Place(VaadinIcon icon) {
        this.icon = icon;
    }

    /// Those that have a view in this build.
    public static List<Place> reachable() {
        var routes = RouteConfiguration.forSessionScope();
        return Stream.of(values())
                .filter(place -> routes.getRoute(place.path()).isPresent())
                .toList();
    }

    /// Those of them whose view admits the person, by the annotation that stands at its door: no annotation, no way in.
    static List<Place> openTo(SignedInPerson person) {
        var routes = RouteConfiguration.forSessionScope();
        return reachable().stream()
                .filter(place -> admits(routes.getRoute(place.path()).orElseThrow(), person))
                .toList();
    }

    static boolean admits(Class<?> view, SignedInPerson person) {
        return new AccessAnnotationChecker()
                .hasAccess(view, person::name, person.roles()::contains);
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public VaadinIcon icon() {
        return icon;
    }

    /// Key of its name.
    public String title() {
        return "place." + path();
    }

    /// Key of the sentence that says what one does there.
    public String purpose() {
        return title() + ".purpose";
    }
}
