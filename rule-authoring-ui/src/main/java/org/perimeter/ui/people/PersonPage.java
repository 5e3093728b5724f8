package org.perimeter.ui.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// All that an administrator sees of one person.
///
/// @param history newest first
/// @param names   of everybody whom it names
/// @param self    whether it is the administrator
record PersonPage(
        PersonLine line,
        List<RoleLine> roles,
        List<AuditEntry> history,
        Map<PersonId, Person> names,
        boolean self) {
    /// What can be done about one role of the person.
    enum Step {
        GIVE,
        CONFIRM,
        /// The administrator gave it or has it; another one confirms.
        LEAVE_TO_ANOTHER,
        WITHDRAW,
        /// The person is an administrator, or an approver, and never both.
        EXCLUDED,
        /// The account is closed.
        NONE
    }

    record RoleLine(Role role, Optional<Appointment> appointment, Step step) {
        boolean withdrawable() {
            return appointment.isPresent();
        }
    }
}
