package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/// Where one arrives: each place and what one does there.
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class StartView extends Div implements HasDynamicTitle {
    public StartView(ObjectProvider<CurrentPerson> people) {
        addClassName("p-page");
        add(new H1(getTranslation("start.title")), new Paragraph(getTranslation("start.purpose")));
        var places = new Div();
        places.addClassName("p-places");
        people.stream()
                .flatMap(person -> person.find().stream())
                .flatMap(person -> Place.openTo(person).stream())
                .forEach(place -> places.add(entry(place)));
        add(places);
    }

    private Div entry(Place place) {
        var link = new Anchor(place.path(), getTranslation(place.title()));
        return new Div(new H2(link), new Paragraph(getTranslation(place.purpose())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("start.title");
    }
}
