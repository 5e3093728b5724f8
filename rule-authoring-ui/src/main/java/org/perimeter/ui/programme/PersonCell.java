package org.perimeter.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.perimeter.policy.person.Person;

/// Who, for which agency, and when.
final class PersonCell extends Div {
    private PersonCell() {
        addClassName("p-cell");
    }

    static PersonCell of(Person person, String when) {
        var cell = new PersonCell();
        var at = new Span(when);
        at.addClassNames("p-muted", "p-small");
        cell.add(new Span(person.name() + " · " + person.agency()), at);
        return cell;
    }
}
