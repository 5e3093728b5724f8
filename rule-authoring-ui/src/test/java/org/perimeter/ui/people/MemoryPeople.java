package org.perimeter.ui.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// The people of an agency in memory. Whether a step is allowed is for the services; here every one is done.
final class MemoryPeople implements PeopleDesk {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<PersonId, Person> people =
            new TreeMap<>(Comparator.comparing(PersonId::value));
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<ApproverKey> keys = new ArrayList<>();
    private final Set<PersonId> closed = new HashSet<>();
    private final SecureRandom random = new SecureRandom();
    private final SigningKey root = SigningKey.generate(random);
    private @Nullable Signed<Roster> roster;
    private @Nullable PersonId me;
    private int next;

    /// Somebody whose roles count.
    Person person(String login, Role... roles) {
        var id = new PersonId(new UUID(0, ++next));
        people.put(id, new Person(id, login, "Name of " + login, Agency.CBSA, Set.of(roles)));
        for (Role role : roles) {
            appointments.add(appointment(id, role, null, new Appointment.Step(null, NOW)));
        }
        return find(id).orElseThrow();
    }

    void actAs(Person administrator) {
        me = administrator.id();
    }

    /// Somebody gives a role that is to be confirmed.
    void waits(Person person, Role role, Person by) {
        appointments.add(appointment(person.id(), role, by.id(), null));
    }

    /// The person makes a key.
    ApproverKey key(Person person, int hour) {
        return key(person, SigningKey.generate(random).publicKey(), hour);
    }

    /// The person registers a passkey.
    ApproverKey passkey(Person person, int hour) {
        var passkey =
                new Passkey(
                        Roster.Approver.WEBAUTHN_ED25519,
                        SigningKey.generate(random).publicKey().spki(),
                        CredentialId.of(new byte[32]),
                        new PasskeyPage("https://approvals.example"));
        return key(person, passkey, hour);
    }

    private ApproverKey key(Person person, RosterKey publicKey, int hour) {
        var key = new ApproverKey(person.actor(), publicKey, null, NOW.plusSeconds(hour * 3_600L));
        keys.addFirst(key);
        return key;
    }

    /// The agency's root signs a roster with these keys.
    void list(Duration valid, ApproverKey... listed) {
        var entries = new ArrayList<Roster.Approver>();
        for (ApproverKey key : listed) {
            entries.add(
                    Roster.Approver.of(key.owner().person().toString(), "CBSA", key.publicKey()));
        }
        var before = roster == null ? null : roster.statement();
        roster =
                Signed.sign(
                        new Roster(
                                Roster.SCHEMA,
                                "CBSA",
                                before == null ? 1 : before.serial() + 1,
                                before == null ? null : before.hash(),
                                NOW.minus(Duration.ofDays(10)),
                                NOW.plus(valid),
                                false,
                                entries),
                        root);
    }

    private static Appointment appointment(
            PersonId person,
            Role role,
            @Nullable PersonId by,
            Appointment.@Nullable Step confirmed) {
        return new Appointment(
                UUID.nameUUIDFromBytes((person + " " + role).getBytes(StandardCharsets.UTF_8)),
                person,
                role,
                new Appointment.Step(by, NOW),
                role == Role.APPROVER || confirmed == null,
                confirmed,
                null,
                null);
    }

    @Override
    public Person me() {
        return people.get(Objects.requireNonNull(me));
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public List<Person> people() {
        return people.values().stream().sorted(Comparator.comparing(Person::login)).toList();
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Map<PersonId, Person> names(List<PersonId> ids) {
        return ids.stream()
                .map(people::get)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public Set<PersonId> closed() {
        return Set.copyOf(closed);
    }

    @Override
    public List<Appointment> lasting() {
        return List.copyOf(appointments);
    }

    @Override
    public List<Appointment> appointments(PersonId person) {
        return appointments.stream().filter(each -> each.person().equals(person)).toList();
    }

    @Override
    public List<ApproverKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public Optional<Signed<Roster>> roster() {
        return Optional.ofNullable(roster);
    }

    @Override
    public List<AuditEntry> trail(Person person) {
        return List.of();
    }

    @Override
    public Answer<Person> create(NewPerson wanted) {
        return Answer.done(person(wanted.login(), wanted.roles().toArray(Role[]::new)));
    }

    @Override
    public Answer<Person> give(PersonId id, Role role) {
        if (role == Role.APPROVER) {
            waits(people.get(id), role, me());
            return Answer.done(people.get(id));
        }
        appointments.add(appointment(id, role, me().id(), new Appointment.Step(me().id(), NOW)));
        return with(id, role, true);
    }

    @Override
    public Answer<Person> confirm(PersonId id, Role role) {
        appointments.removeIf(each -> each.person().equals(id) && each.role() == role);
        appointments.add(appointment(id, role, null, new Appointment.Step(me().id(), NOW)));
        return with(id, role, true);
    }

    @Override
    public Answer<Person> withdraw(PersonId id, Role role) {
        appointments.removeIf(each -> each.person().equals(id) && each.role() == role);
        return with(id, role, false);
    }

    @Override
    public Answer<Person> close(PersonId id) {
        for (Role role : EnumSet.copyOf(roles(id))) {
            withdraw(id, role);
        }
        closed.add(id);
        return Answer.done(people.get(id));
    }

    private Collection<Role> roles(PersonId id) {
        return appointments(id).stream().map(Appointment::role).toList();
    }

    @Override
    public Answer<Person> open(PersonId id) {
        closed.remove(id);
        return Answer.done(people.get(id));
    }

    private Answer<Person> with(PersonId id, Role role, boolean has) {
        Person person = people.get(id);
        var roles = new HashSet<>(person.roles());
        if (has) {
            roles.add(role);
        } else {
            roles.remove(role);
        }
        people.put(
                id,
                new Person(id, person.login(), person.name(), person.agency(), Set.copyOf(roles)));
        return Answer.done(people.get(id));
    }

    @Override
    public Answer<Signed<Roster>> accept(byte[] signed) {
        roster = Signed.read(signed, Roster.class);
        return Answer.done(roster);
    }
}
