package org.perimeter.policy.person;

import static org.perimeter.policy.person.PersonRefusal.ADMINISTRATOR_EXISTS;
import static org.perimeter.policy.person.PersonRefusal.APPROVER_AND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.LOGIN_SHAPE;
import static org.perimeter.policy.person.PersonRefusal.LOGIN_TAKEN;
import static org.perimeter.policy.person.PersonRefusal.NAME_SHAPE;
import static org.perimeter.policy.person.PersonRefusal.NOT_AN_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.NO_SUCH_ROLE;
import static org.perimeter.policy.person.PersonRefusal.PASSWORD_TOO_SHORT;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.internal.PersonRow;
import org.perimeter.policy.person.internal.PersonStore;
import org.perimeter.policy.person.internal.RoleRow;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of all agencies; each administrator creates those of the own one.
@Service
@Transactional
public class People {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<Role> EXCLUSIVE = Set.of(Role.APPROVER, Role.ADMINISTRATOR);

    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public People(
            PersonStore store, PasswordEncoder passwords, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
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
        return store.row(login).map(row -> new Credentials(store.person(row), row.passwordHash()));
    }

    /// By agency and login.
    @Transactional(readOnly = true)
    public List<Person> all() {
        return store.all();
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

    public Answer<Person> grant(PersonId administrator, PersonId id, Role role) {
        Person granter = get(administrator);
        Person person = get(id);
        if (!mayAdminister(granter, person)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        if (person.is(role)) {
            return Answer.done(person);
        }
        if (EXCLUSIVE.contains(role) && person.roles().stream().anyMatch(EXCLUSIVE::contains)) {
            return Answer.refused(APPROVER_AND_ADMINISTRATOR);
        }
        store.add(new RoleRow(ids.next(), person.actor(), role, administrator, clock.instant()));
        record(granter, "grant-" + word(role), person.login());
        return Answer.done(get(id));
    }

    public Answer<Person> end(PersonId administrator, PersonId id, Role role) {
        Person ender = get(administrator);
        Person person = get(id);
        if (!mayAdminister(ender, person)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        Optional<RoleRow> assignment = store.assignment(id, role);
        if (assignment.isEmpty()) {
            return Answer.refused(NO_SUCH_ROLE);
        }
        assignment.get().end(administrator, clock.instant());
        store.flush();
        record(ender, "end-" + word(role), person.login());
        return Answer.done(get(id));
    }

    /// The caller has checked the present password.
    public Answer<Person> changePassword(PersonId id, String password) {
        Person person = get(id);
        if (password.length() < SHORTEST_PASSWORD) {
            return Answer.refused(PASSWORD_TOO_SHORT);
        }
        store.row(person.login()).orElseThrow().changePassword(hash(password));
        record(person, "change-password", person.login());
        return Answer.done(person);
    }

    private Answer<Person> create(Agency agency, @Nullable Person creator, NewPerson wanted) {
        RefusalReason reason = reasonAgainst(wanted);
        if (reason != null) {
            return Answer.refused(reason);
        }
        PersonId id = new PersonId(ids.next());
        var person = new Person(id, wanted.login(), wanted.name().strip(), agency, wanted.roles());
        PersonId by = creator == null ? null : creator.id();
        store.add(new PersonRow(person, hash(wanted.password()), by, clock.instant()));
        for (Role role : person.roles()) {
            store.add(new RoleRow(ids.next(), person.actor(), role, by, clock.instant()));
        }
        record(creator, "create-person", person.login());
        return Answer.done(person);
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
        if (wanted.roles().containsAll(EXCLUSIVE)) {
            return APPROVER_AND_ADMINISTRATOR;
        }
        return store.row(wanted.login()).isPresent() ? LOGIN_TAKEN : null;
    }

    private static boolean mayAdminister(Person administrator, Person person) {
        return administrator.is(Role.ADMINISTRATOR) && administrator.agency() == person.agency();
    }

    private void record(@Nullable Person actor, String action, String login) {
        var by = actor == null ? null : actor.actor();
        audit.record(new AuditEvent(by, action, "person " + login, null, null));
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
