package org.perimeter.ui.people;

import java.time.Clock;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Rosters;
import org.springframework.stereotype.Component;

/// The desks of all administrators, over what is recorded.
@Component
public class PeopleDesks {
    private final Records records;

    PeopleDesks(
            People people,
            Appointments appointments,
            ApproverKeys keys,
            Rosters rosters,
            AuditTrail audit,
            Clock clock) {
        records = new Records(people, appointments, keys, rosters, audit, clock);
    }

    /// Where all of it is recorded.
    record Records(
            People people,
            Appointments appointments,
            ApproverKeys keys,
            Rosters rosters,
            AuditTrail audit,
            Clock clock) {}

    PeopleDesk of(PersonId administrator) {
        return new RecordedPeople(records, records.people().get(administrator));
    }
}
