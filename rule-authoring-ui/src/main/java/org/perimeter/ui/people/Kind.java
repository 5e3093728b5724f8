package org.perimeter.ui.people;

import java.util.Locale;
import org.perimeter.policy.person.Role;

/// What the list of people can be narrowed to.
enum Kind {
    OPEN,
    WAITING,
    ROSTER,
    ANALYST,
    REVIEWER,
    APPROVER,
    OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    NONE,
    CLOSED;

    boolean holds(PersonLine line) {
        return switch (this) {
            case OPEN -> line.open();
            case WAITING -> line.waits();
            case ROSTER -> line.needsRoster();
            case NONE -> line.open() && line.roles().isEmpty();
            case CLOSED -> !line.open();
            case ANALYST, REVIEWER, APPROVER, OFFICER, AUDITOR, ADMINISTRATOR ->
                    line.role(Role.valueOf(name())).isPresent();
        };
    }

    /// Key of its name.
    String title() {
        return "people.kind." + name().toLowerCase(Locale.ROOT);
    }
}
