package org.perimeter.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.person.Person;
import org.perimeter.ui.look.Figures;

/// Who made a version, for which agency, and when.
final class ChangedCell extends Div {
    ChangedCell(ListVersion version, Person by) {
        addClassName("p-cell");
        var at = new Span(new Figures(getLocale()).moment(version.at(), ZoneOffset.UTC));
        at.addClassNames("p-muted", "p-small");
        add(new Span(by.name() + " · " + by.agency()), at);
    }
}
