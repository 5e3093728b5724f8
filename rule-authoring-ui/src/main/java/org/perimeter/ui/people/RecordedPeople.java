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
import org.perimeter.ui.people.PeopleDesks.Records;

record RecordedPeople(Records records, Person me) implements PeopleDesk {
    @Override
    public Instant now() {
        return records.clock().instant();
    }

    @Override
    public List<Person> people() {
        return records.people().of(me.agency());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return records.people().find(id).filter(person -> person.agency() == me.agency());
    }

    @Override
    public Map<PersonId, Person> names(List<PersonId> ids) {
        return records.people().get(ids);
    }

    @Override
    public Set<PersonId> closed() {
        return records.people().closed(me.agency());
    }

    @Override
    public List<Appointment> lasting() {
        return records.appointments().lasting(me.agency());
    }

    @Override
    public List<Appointment> appointments(PersonId person) {
        return records.appointments().of(person);
    }

    @Override
    public List<ApproverKey> keys() {
        return records.keys().of(me.agency());
    }

    @Override
    public Optional<Signed<Roster>> roster() {
        return records.rosters().current(me.agency());
    }

    @Override
    public List<AuditEntry> trail(Person person) {
        return records.audit().of("person " + person.login());
    }

    @Override
    public Answer<Person> create(NewPerson wanted) {
        return records.people().create(me.id(), wanted);
    }

    @Override
    public Answer<Person> give(PersonId person, Role role) {
        return records.appointments().give(me.id(), person, role);
    }

    @Override
    public Answer<Person> confirm(PersonId person, Role role) {
        return records.appointments().confirm(me.id(), person, role);
    }

    @Override
    public Answer<Person> withdraw(PersonId person, Role role) {
        return records.appointments().withdraw(me.id(), person, role);
    }

    @Override
    public Answer<Person> close(PersonId person) {
        return records.appointments().closeAccount(me.id(), person);
    }

    @Override
    public Answer<Person> open(PersonId person) {
        return records.appointments().openAccount(me.id(), person);
    }

    @Override
    public Answer<Signed<Roster>> accept(byte[] signed) {
        return records.rosters().accept(signed, me.id());
    }
}
