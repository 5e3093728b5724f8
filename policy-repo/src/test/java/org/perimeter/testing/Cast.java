package org.perimeter.testing;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.Statement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.person.Rosters;

/// Makes people as they are needed; approvers with a real key on a real roster.
public final class Cast {
    private static final String PASSWORD = "correct horse battery";

    private final People people;
    private final Appointments appointments;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final AgencyRoots roots;
    private final Ids ids;
    private final SecureRandom random;
    private final Map<Agency, Person> administrators = new EnumMap<>(Agency.class);
    private final Map<Agency, Person> seconds = new EnumMap<>(Agency.class);
    private final Map<PersonId, SigningKey> signing = new HashMap<>();

    Cast(
            People people,
            Appointments appointments,
            ApproverKeys keys,
            Rosters rosters,
            AgencyRoots roots,
            Ids ids,
            SecureRandom random) {
        this.people = people;
        this.appointments = appointments;
        this.keys = keys;
        this.rosters = rosters;
        this.roots = roots;
        this.ids = ids;
        this.random = random;
    }

    public Person administrator(Agency agency) {
        return administrators.computeIfAbsent(
                agency,
                founding ->
                        people.foundingAdministrator(founding, newPerson(Role.ADMINISTRATOR))
                                .orElseThrow());
    }

    /// Who confirms what [#administrator] does.
    public Person secondAdministrator(Agency agency) {
        return seconds.computeIfAbsent(agency, of -> person(of, Role.ADMINISTRATOR));
    }

    public Person person(Agency agency, Role... roles) {
        return people.create(administrator(agency).id(), newPerson(roles)).orElseThrow();
    }

    public Person analyst(Agency agency) {
        return person(agency, Role.ANALYST);
    }

    public Person approver(Agency agency, Role... more) {
        var roles = new java.util.ArrayList<Role>(java.util.List.of(more));
        roles.add(Role.APPROVER);
        Person person = confirmed(person(agency, roles.toArray(Role[]::new)));
        var key = SigningKey.generate(random);
        keys.register(person.id(), key.publicKey().spki(), null).orElseThrow();
        rosters.accept(roots.enrol(person.id(), agency, key.publicKey()), null).orElseThrow();
        signing.put(person.id(), key);
        return person;
    }

    /// The second administrator confirms that the person is an approver.
    public Person confirmed(Person person) {
        return appointments
                .confirm(secondAdministrator(person.agency()).id(), person.id(), Role.APPROVER)
                .orElseThrow();
    }

    /// Registers a passkey of an approver, and has it listed.
    public void register(Person approver, Passkey passkey) {
        keys.register(approver.id(), passkey).orElseThrow();
        rosters.accept(roots.enrol(approver.id(), approver.agency(), passkey), null).orElseThrow();
    }

    public SigningKey key(Person person) {
        return signing.get(person.id());
    }

    public Hash keyId(Person person) {
        return key(person).keyId();
    }

    /// What the person's browser does.
    public <T extends Statement> Signed<T> sign(Answer<T> statement, Person person) {
        return Signed.sign(statement.orElseThrow(), key(person));
    }

    private NewPerson newPerson(Role... roles) {
        String login = "p" + ids.next().toString().substring(0, 18);
        return new NewPerson(login, "Person " + login, PASSWORD, Set.of(roles));
    }
}
