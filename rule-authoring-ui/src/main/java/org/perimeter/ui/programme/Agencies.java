package org.perimeter.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.perimeter.policy.agency.Programme;

/// The agencies that must each approve a programme's versions.
final class Agencies extends Div {
    Agencies(Programme programme) {
        addClassName("p-toolbar");
        programme
                .agencies()
                .forEach(agency -> {
                    var chip = new Span(agency.name());
                    chip.addClassName("p-agency");
                    chip.getElement().setAttribute("title", agency.title().in(getLocale()));
                    add(chip);
                });
    }
}
