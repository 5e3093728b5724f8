package org.perimeter.policy.person;

import static org.perimeter.policy.person.PersonRefusal.ADMINISTRATOR_EXISTS;
import static org.perimeter.policy.person.PersonRefusal.APPROVER_AND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.LOGIN_SHAPE;
import static org.perimeter.policy.person.PersonRefusal.LOGIN_TAKEN;
import static org.perimeter.policy.person.PersonRefusal.NAME_SHAPE;
import static org.perimeter.policy.person.PersonRefusal.NOT_AN_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.PASSWORD_TOO_SHORT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.internal.AppointmentStore;
import org.perimeter.policy.person.internal.PersonRow;
import org.perimeter.policy.person.internal.PersonStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of all agencies; each administrator creates those of the own one.
@Service
@Transactional
public class People {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int SHORTEST_PASSWORD = 12;

    private final PersonStore store;
    private final AppointmentStore appointments;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public People(
            PersonStore store,
            AppointmentStore appointments,
            PasswordEncoder passwords,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.appointments = appointments;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException(
                        "No person " + id + "\nMaybe it is an id of another installation."));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Person> get(Collection<PersonId> wanted) {
        return store.find(wanted);
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String login) {
        return store.row(login)
                .map(row -> {
                    Person person = store.person(row);
                    return new Credentials(person, row.passwordHash(), open(person.id()));
                });
    }

    /// Whether the person may sign in.
    @Transactional(readOnly = true)
    public boolean open(PersonId id) {
        return appointments.changes(id).stream().findFirst().map(AccountChange::open).orElse(true);
    }

    /// Who of an agency may not sign in.
    @Transactional(readOnly = true)
    public Set<PersonId> closed(Agency agency) {
        return Set.copyOf(appointments.closed(agency));
    }

    /// By agency and login.
    @Transactional(readOnly = true)
    public List<Person> all() {
        return store.all();
    }

    /// Those of one agency, by login.
    @Transactional(readOnly = true)
    public List<Person> of(Agency agency) {
        return store.of(agency);
    }

    /// The hash of what a person is now: agency, roles that count or wait, and whether the account is open.
    Hash standing(PersonId id) {
        Person person = get(id);
        var text = new StringBuilder(person.login()).append('\n').append(person.agency());
        appointments.of(id).stream()
                .filter(each -> each.withdrawn() == null)
                .map(each -> each.role() + " " + each.standing())
                .sorted()
                .forEach(line -> text.append('\n').append(line));
        text.append('\n').append(open(id) ? "open" : "closed");
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Creates an agency's first administrator, by a command at the machine: there is nobody yet who could.
    public Answer<Person> foundingAdministrator(Agency agency, NewPerson wanted) {
        if (store.hasAdministrator(agency)) {
            return Answer.refused(ADMINISTRATOR_EXISTS);
        }
        return create(agency, null, wanted);
    }

    public Answer<Person> create(PersonId administrator, NewPerson wanted) {
        Person creator = get(administrator);
        return creator.is(Role.ADMINISTRATOR)
                ? create(creator.agency(), creator, wanted)
                : Answer.refused(NOT_AN_ADMINISTRATOR);
    }

    /// The caller has checked the present password.
    public Answer<Person> changePassword(PersonId id, String password) {
        Person person = get(id);
        if (password.length() < SHORTEST_PASSWORD) {
            return Answer.refused(PASSWORD_TOO_SHORT);
        }
        store.row(person.login()).orElseThrow().changePassword(hash(password));
        record(person, "change-password", person.login(), null, null);
        return Answer.done(person);
    }

    private Answer<Person> create(Agency agency, @Nullable Person creator, NewPerson wanted) {
        RefusalReason reason = reasonAgainst(wanted);
        if (reason != null) {
            return Answer.refused(reason);
        }
        PersonId id = new PersonId(ids.next());
        var person = new Person(id, wanted.login(), wanted.name().strip(), agency, Set.of());
        PersonId by = creator == null ? null : creator.id();
        store.add(new PersonRow(person, hash(wanted.password()), by, clock.instant()));
        record(creator, "create-person", person.login(), null, standing(id));
        for (Role role : new TreeSet<>(wanted.roles())) {
            Hash before = standing(id);
            appointments.give(ids.next(), person.actor(), role, by, clock.instant());
            record(
                    creator,
                    "grant-" + Appointments.word(role),
                    person.login(),
                    before,
                    standing(id));
        }
        return Answer.done(get(id));
    }

    private @Nullable RefusalReason reasonAgainst(NewPerson wanted) {
        if (!LOGIN.matcher(wanted.login()).matches()) {
            return LOGIN_SHAPE;
        }
        if (wanted.name().isBlank() || wanted.name().length() > 100) {
            return NAME_SHAPE;
        }
        if (wanted.password().length() < SHORTEST_PASSWORD) {
            return PASSWORD_TOO_SHORT;
        }
        if (wanted.roles().containsAll(Appointments.EXCLUSIVE)) {
            return APPROVER_AND_ADMINISTRATOR;
        }
        return store.row(wanted.login()).isPresent() ? LOGIN_TAKEN : null;
    }

    private void record(
            @Nullable Person actor,
            String action,
            String login,
            @Nullable Hash before,
            @Nullable Hash after) {
        var by = actor == null ? null : actor.actor();
        audit.record(new AuditEvent(by, action, "person " + login, before, after));
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
