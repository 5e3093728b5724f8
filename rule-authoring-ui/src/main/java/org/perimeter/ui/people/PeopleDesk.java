package org.perimeter.ui.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// The people of one administrator's agency, as far as that administrator may see and change them.
interface PeopleDesk {
    Person me();

    Instant now();

    /// By login.
    List<Person> people();

    Optional<Person> find(PersonId id);

    Map<PersonId, Person> names(List<PersonId> ids);

    Set<PersonId> closed();

    /// Roles that were given and not withdrawn, of everybody.
    List<Appointment> lasting();

    /// All of one person, newest first.
    List<Appointment> appointments(PersonId person);

    /// Of everybody, newest first.
    List<ApproverKey> keys();

    Optional<Signed<Roster>> roster();

    /// What the trail says of a person, oldest first.
    List<AuditEntry> trail(Person person);

    Answer<Person> create(NewPerson wanted);

    Answer<Person> give(PersonId person, Role role);

    Answer<Person> confirm(PersonId person, Role role);

    Answer<Person> withdraw(PersonId person, Role role);

    Answer<Person> close(PersonId person);

    Answer<Person> open(PersonId person);

    Answer<Signed<Roster>> accept(byte[] signed);
}
