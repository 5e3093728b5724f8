package org.perimeter.policy.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.PersonId;

/// One role of one person, from when an administrator gave it until one withdrew it.
///
/// @param given     by nobody for an agency's first administrator, whom a command at the machine makes
/// @param toConfirm whether it counts only once a second administrator has confirmed it
/// @param confirmed `null` where nobody has to, or has yet
/// @param reason    why it counts without a confirmation; `null` where it needs no reason
/// @param withdrawn `null` while it lasts
public record Appointment(
        UUID id,
        PersonId person,
        Role role,
        Step given,
        boolean toConfirm,
        @Nullable Step confirmed,
        @Nullable String reason,
        @Nullable Step withdrawn) {
    /// Who did something to it, and when.
    public record Step(@Nullable PersonId by, Instant at) {}

    public enum Standing {
        /// For a second administrator; the person does not have the role.
        WAITS,
        COUNTS,
        WITHDRAWN
    }

    public Standing standing() {
        if (withdrawn != null) {
            return Standing.WITHDRAWN;
        }
        return toConfirm && confirmed == null ? Standing.WAITS : Standing.COUNTS;
    }

    public boolean waits() {
        return standing() == Standing.WAITS;
    }

    /// Whether the person may confirm it, as far as who they are decides: neither who gave it nor who has it.
    public boolean confirmableBy(PersonId administrator) {
        return waits() && !administrator.equals(person) && !administrator.equals(given.by());
    }
}
