package org.perimeter.policy.person;

import static org.perimeter.policy.person.PersonRefusal.ACCOUNT_CLOSED;
import static org.perimeter.policy.person.PersonRefusal.ACCOUNT_IS_SO;
import static org.perimeter.policy.person.PersonRefusal.APPROVER_AND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.NOTHING_WAITS;
import static org.perimeter.policy.person.PersonRefusal.NOT_AN_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.NO_SUCH_ROLE;
import static org.perimeter.policy.person.PersonRefusal.OWN_ACCOUNT;
import static org.perimeter.policy.person.PersonRefusal.SECOND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.TWO_ADMINISTRATORS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.person.internal.AppointmentStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who gives roles to whom, who confirms them, who withdraws them; and whose account is closed.
///
/// An administrator does so for people of the own agency. An approver counts once a second administrator has confirmed the
/// role, and so does an administrator as soon as the agency has two.
@Service
@Transactional
public class Appointments {
    static final Set<Role> EXCLUSIVE = Set.of(Role.APPROVER, Role.ADMINISTRATOR);

    private final AppointmentStore store;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public Appointments(
            AppointmentStore store,
            People people,
            Locks locks,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// All of a person, newest first.
    @Transactional(readOnly = true)
    public List<Appointment> of(PersonId person) {
        return store.of(person);
    }

    /// Those of an agency's people that were not withdrawn.
    @Transactional(readOnly = true)
    public List<Appointment> lasting(Agency agency) {
        return store.lasting(agency);
    }

    /// How the person's account was closed and opened, newest first.
    @Transactional(readOnly = true)
    public List<AccountChange> accountChanges(PersonId person) {
        return store.changes(person);
    }

    /// Gives a role to a person who does not have it; one that is there already changes nothing.
    public Answer<Person> give(PersonId administrator, PersonId id, Role role) {
        Person giver = begin(administrator);
        Person person = people.get(id);
        if (!mayAdminister(giver, person)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        if (!people.open(id)) {
            return Answer.refused(ACCOUNT_CLOSED);
        }
        List<Role> has = lasting(id).stream().map(Appointment::role).toList();
        if (has.contains(role)) {
            return Answer.done(person);
        }
        if (EXCLUSIVE.contains(role) && has.stream().anyMatch(EXCLUSIVE::contains)) {
            return Answer.refused(APPROVER_AND_ADMINISTRATOR);
        }
        Hash before = standing(id);
        store.give(ids.next(), person.actor(), role, administrator, clock.instant());
        return recorded(giver, "grant-" + word(role), id, before);
    }

    /// The second administrator's half of making an approver.
    public Answer<Person> confirm(PersonId administrator, PersonId id, Role role) {
        Person confirmer = begin(administrator);
        if (!mayAdminister(confirmer, people.get(id))) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        Appointment waiting = find(id, role).filter(Appointment::waits).orElse(null);
        if (waiting == null) {
            return Answer.refused(NOTHING_WAITS);
        }
        if (!waiting.confirmableBy(administrator)) {
            return Answer.refused(SECOND_ADMINISTRATOR);
        }
        Hash before = standing(id);
        store.confirm(waiting.id(), confirmer.actor(), clock.instant());
        return recorded(confirmer, "confirm-" + word(role), id, before);
    }

    /// Ends a role at once, also one that still waits for its confirmation.
    public Answer<Person> withdraw(PersonId administrator, PersonId id, Role role) {
        Person ender = begin(administrator);
        Person person = people.get(id);
        if (!mayAdminister(ender, person)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        Optional<Appointment> appointment = find(id, role);
        if (appointment.isEmpty()) {
            return Answer.refused(NO_SUCH_ROLE);
        }
        if (role == Role.ADMINISTRATOR && isOneOfTwo(person)) {
            return Answer.refused(TWO_ADMINISTRATORS);
        }
        Hash before = standing(id);
        store.withdraw(appointment.get().id(), ender.actor(), clock.instant());
        return recorded(ender, "end-" + word(role), id, before);
    }

    /// The person signs in no more, and all their roles end.
    public Answer<Person> closeAccount(PersonId administrator, PersonId id) {
        return change(administrator, id, false);
    }

    /// The person signs in again, without a role.
    public Answer<Person> openAccount(PersonId administrator, PersonId id) {
        return change(administrator, id, true);
    }

    private Answer<Person> change(PersonId administrator, PersonId id, boolean open) {
        Person changer = begin(administrator);
        RefusalReason reason = reasonAgainst(changer, people.get(id), open);
        if (reason != null) {
            return Answer.refused(reason);
        }
        Hash before = standing(id);
        store.change(id, open, changer.actor(), clock.instant());
        return recorded(changer, open ? "open-account" : "close-account", id, before);
    }

    private @Nullable RefusalReason reasonAgainst(Person changer, Person person, boolean open) {
        if (!mayAdminister(changer, person)) {
            return NOT_AN_ADMINISTRATOR;
        }
        if (changer.id().equals(person.id())) {
            return OWN_ACCOUNT;
        }
        if (people.open(person.id()) == open) {
            return ACCOUNT_IS_SO;
        }
        return !open && isOneOfTwo(person) ? TWO_ADMINISTRATORS : null;
    }

    private boolean isOneOfTwo(Person person) {
        return person.is(Role.ADMINISTRATOR)
                && people.of(person.agency()).stream()
                                .filter(each -> each.is(Role.ADMINISTRATOR))
                                .count()
                        <= 2;
    }

    /// Waits until no other administrator of the agency changes its people.
    private Person begin(PersonId administrator) {
        locks.take("people", people.get(administrator).agency().name());
        return people.get(administrator);
    }

    private Optional<Appointment> find(PersonId person, Role role) {
        return lasting(person).stream().filter(each -> each.role() == role).findFirst();
    }

    private Collection<Appointment> lasting(PersonId person) {
        return store.of(person).stream().filter(each -> each.withdrawn() == null).toList();
    }

    private Hash standing(PersonId id) {
        return people.standing(id);
    }

    private Answer<Person> recorded(Person actor, String action, PersonId id, Hash before) {
        Person person = people.get(id);
        audit.record(
                new AuditEvent(
                        actor.actor(), action, "person " + person.login(), before, standing(id)));
        return Answer.done(person);
    }

    private static boolean mayAdminister(Person administrator, Person person) {
        return administrator.is(Role.ADMINISTRATOR) && administrator.agency() == person.agency();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
