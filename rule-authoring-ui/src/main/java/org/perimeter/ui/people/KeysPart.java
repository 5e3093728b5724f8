package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Table;

/// The public keys of a person, whether the agency's roster lists them, and what comes next.
final class KeysPart extends Section {
    private final transient Words says;

    KeysPart(PersonPage page, Words says) {
        this.says = says;
        addClassName("p-stack");
        PersonLine line = page.line();
        add(new H2(getTranslation("people.keys")), new Paragraph(next(line)));
        if (!line.keys().isEmpty()) {
            var table = new Table(getTranslation("people.keys")).stacking();
            table.column(getTranslation("people.column.fingerprint"))
                    .column(getTranslation("people.column.kept"))
                    .column(getTranslation("people.column.registered"))
                    .column(getTranslation("people.column.roster"));
            line.keys().forEach(key -> row(table, key));
            add(table);
        }
        if (line.needsRoster() && !line.needsKey()) {
            add(new Anchor("people#" + RosterPart.PLACE, getTranslation("people.keys.roster")));
        }
    }

    private void row(Table table, KeyLine line) {
        var whole = new Span(inGroups(line.key().keyId()));
        whole.addClassNames("p-code", "p-small", "p-fingerprint");
        var id = new Div(new HashText(line.key().keyId()), whole);
        id.addClassName("p-cell");
        table.row(
                id,
                new Span(says.kept(line)),
                new Span(new Figures(getLocale()).moment(line.key().createdAt(), ZoneOffset.UTC)),
                state(line));
    }

    /// To be compared over the telephone.
    private static String inGroups(Hash keyId) {
        return keyId.hex().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private Component state(KeyLine line) {
        return says.mark(line.state());
    }

    private String next(PersonLine line) {
        if (line.needsKey()) {
            return getTranslation("people.keys.make");
        }
        if (line.keys().stream().anyMatch(key -> key.state() == KeyLine.State.TO_LIST)) {
            return getTranslation("people.keys.list");
        }
        if (line.keys().stream().anyMatch(key -> key.state() == KeyLine.State.TO_END)) {
            return getTranslation("people.keys.end");
        }
        if (line.role(Role.APPROVER).filter(Appointment::waits).isPresent()) {
            return getTranslation("people.keys.afterwards");
        }
        return line.approves()
                ? getTranslation("people.keys.ready")
                : getTranslation("people.keys.none");
    }
}
