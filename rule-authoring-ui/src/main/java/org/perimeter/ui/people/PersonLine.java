package org.perimeter.ui.people;

import java.util.List;
import java.util.Optional;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// One person in the list.
///
/// @param open  whether they may sign in
/// @param roles those that were given and not withdrawn
/// @param keys  newest first
record PersonLine(Person person, boolean open, List<Appointment> roles, List<KeyLine> keys) {
    Optional<Appointment> role(Role role) {
        return roles.stream().filter(each -> each.role() == role).findFirst();
    }

    boolean waits() {
        return roles.stream().anyMatch(Appointment::waits);
    }

    boolean approves() {
        return person.is(Role.APPROVER);
    }

    /// Whether the agency's root has something to sign for them, or they themselves a key to make.
    boolean needsRoster() {
        return keys.stream()
                        .anyMatch(line ->
                                line.state() == KeyLine.State.TO_LIST
                                        || line.state() == KeyLine.State.TO_END)
                || needsKey();
    }

    boolean needsKey() {
        return approves() && keys.isEmpty();
    }
}
