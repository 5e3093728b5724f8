package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Table;

/// What the audit trail says of a person, newest first.
final class HistoryPart extends Section {
    private final transient PersonPage page;
    private final transient Words says;

    HistoryPart(PersonPage page, Words says) {
        this.page = page;
        this.says = says;
        addClassName("p-stack");
        add(
                new H2(getTranslation("people.history")),
                new LongTable<>(page.history(), getTranslation("people.history"), this::table));
    }

    private LongTable.Rows<AuditEntry> table(Table table) {
        table.column(getTranslation("people.column.what"))
                .column(getTranslation("people.column.who"))
                .column(getTranslation("people.column.when"))
                .column(getTranslation("people.column.state"));
        return entry -> {
            var actor = entry.event().actor();
            table.row(
                    new Span(words(entry.event().action())),
                    new Span(says.who(actor == null ? null : actor.person(), page.names())),
                    new Span(new Figures(getLocale()).moment(entry.at(), ZoneOffset.UTC)),
                    state(entry));
        };
    }

    private Component state(AuditEntry entry) {
        var cell = new Div();
        cell.addClassName("p-toolbar");
        var after = entry.event().after();
        if (after != null) {
            cell.add(new HashText(after));
        }
        return cell;
    }

    private String words(String action) {
        Optional<Role> role =
                Stream.of(Role.values())
                        .filter(each -> action.endsWith("-" + each.name().toLowerCase(Locale.ROOT)))
                        .findFirst();
        String of = role.map(says::of).orElse("");
        return switch (action) {
            case "create-person" -> getTranslation("people.did.create");
            case "change-password" -> getTranslation("people.did.password");
            case "register-key" -> getTranslation("people.did.key");
            case "close-account" -> getTranslation("people.did.close");
            case "open-account" -> getTranslation("people.did.open");
            default -> {
                if (action.startsWith("grant-")) {
                    yield getTranslation("people.did.give", of);
                }
                if (action.startsWith("confirm-")) {
                    yield getTranslation("people.did.confirm", of);
                }
                yield action.startsWith("end-")
                        ? getTranslation("people.did.withdraw", of)
                        : action;
            }
        };
    }
}
