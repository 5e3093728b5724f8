package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;

/// Says roles, keys and steps in the language of the page.
final class Words {
    private final Component page;
    private final Supplier<Locale> locale;

    Words(Component page, Supplier<Locale> locale) {
        this.page = page;
        this.locale = locale;
    }

    String of(Role role) {
        return page.getTranslation("access.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /// What a person with the role may do.
    String purpose(Role role) {
        return page.getTranslation("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    String who(@Nullable PersonId person, Map<PersonId, Person> names) {
        Person known = person == null ? null : names.get(person);
        return known == null ? page.getTranslation("people.machine") : known.name();
    }

    String when(Appointment.Step step) {
        return new Figures(locale.get()).moment(step.at(), ZoneOffset.UTC);
    }

    Mark mark(Appointment appointment) {
        return switch (appointment.standing()) {
            case COUNTS -> new Mark(Mark.Look.GOOD, of(appointment.role()));
            case WAITS ->
                    new Mark(
                            Mark.Look.OPEN,
                            page.getTranslation("people.waits.role", of(appointment.role())));
            case WITHDRAWN ->
                    new Mark(
                            Mark.Look.ENDED,
                            page.getTranslation("people.withdrawn.role", of(appointment.role())));
        };
    }

    Mark mark(KeyLine.State state) {
        return switch (state) {
            case LISTED -> new Mark(Mark.Look.GOOD, page.getTranslation("people.key.listed"));
            case TO_LIST -> new Mark(Mark.Look.OPEN, page.getTranslation("people.key.toList"));
            case TO_END -> new Mark(Mark.Look.BAD, page.getTranslation("people.key.toEnd"));
            case IDLE -> new Mark(Mark.Look.ENDED, page.getTranslation("people.key.idle"));
        };
    }

    /// Where the private half of a key is.
    String kept(KeyLine line) {
        ApproverKey key = line.key();
        if (key.passkey().isPresent()) {
            return page.getTranslation("people.key.passkey", key.passkey().get().page().rpId());
        }
        return page.getTranslation(
                key.envelope().isPresent() ? "people.key.software" : "people.key.elsewhere");
    }

    Span muted(String words) {
        var span = new Span(words);
        span.addClassNames("p-muted", "p-small");
        return span;
    }
}
