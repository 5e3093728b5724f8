package org.perimeter.ui.people;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.shell.Place;
import org.perimeter.ui.shell.Waiting;
import org.springframework.stereotype.Component;

/// Counts the roles that an administrator is to confirm.
@Component
class WaitingRoles implements Waiting {
    private final People people;
    private final Appointments appointments;

    WaitingRoles(People people, Appointments appointments) {
        this.people = people;
        this.appointments = appointments;
    }

    @Override
    public Place place() {
        return Place.PEOPLE;
    }

    @Override
    public long count(PersonId id) {
        Person person = people.get(id);
        return person.is(Role.ADMINISTRATOR)
                ? appointments.lasting(person.agency()).stream()
                        .filter(each -> each.confirmableBy(id))
                        .count()
                : 0;
    }
}
