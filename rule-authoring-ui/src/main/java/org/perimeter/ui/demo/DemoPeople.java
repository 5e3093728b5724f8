package org.perimeter.ui.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.demo.DemoCredentials.DemoPerson;
import org.springframework.transaction.support.TransactionTemplate;

/// Invented people of each agency, made once in an empty database, with the keys of those who approve.
///
/// Their secrets are on disk before they exist, so that nobody is left without a password after a crash.
final class DemoPeople implements DemoAccounts {
    private static final String APPROVER = "approver";
    private static final String SECOND = "-administrator-2";

    private final SecretFile<DemoCredentials> file;
    private final People people;
    private final Appointments appointments;
    private final ApproverKeys keys;
    private final DemoRosters rosters;
    private final TransactionTemplate transaction;
    private final SecureRandom random;

    DemoPeople(
            Path directory,
            People people,
            Appointments appointments,
            ApproverKeys keys,
            DemoRosters rosters,
            TransactionTemplate transaction,
            SecureRandom random) {
        this.file =
                new SecretFile<>(directory.resolve("demo-credentials.json"), DemoCredentials.class);
        this.people = people;
        this.appointments = appointments;
        this.keys = keys;
        this.rosters = rosters;
        this.transaction = transaction;
        this.random = random;
    }

    /// Makes what is missing; does nothing where all are there.
    void make() {
        if (people.all().isEmpty()) {
            DemoCredentials invented = invent();
            file.write(invented);
            transaction.executeWithoutResult(status -> create(invented));
        }
        for (Agency agency : Agency.values()) {
            addSecondAdministrator(agency);
        }
        credentials().people().stream()
                .filter(person -> person.role().equals(APPROVER))
                .forEach(this::giveKey);
    }

    DemoCredentials credentials() {
        return file.read().orElseGet(() -> new DemoCredentials(null, null, List.of()));
    }

    void keep(DemoCredentials credentials) {
        file.write(credentials);
    }

    Person person(Agency agency, Role role) {
        return person(known(agency, role));
    }

    private DemoPerson known(Agency agency, Role role) {
        return credentials()
                .person(agency.name(), word(role))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No demonstration "
                                        + word(role)
                                        + " of "
                                        + agency
                                        + "\nMaybe demo-credentials.json was edited or lost."));
    }

    /// What only an approver of a demonstration leaves to the application: their key, opened.
    SigningKey signingKey(Agency agency) {
        DemoPerson approver = known(agency, Role.APPROVER);
        ApproverKey key = keys.rostered(person(approver).id()).orElseThrow();
        return DemoRoots.open(key.envelope().orElseThrow(), passphrase(approver));
    }

    @Override
    public List<Account> accounts() {
        return credentials().people().stream()
                .map(person ->
                        new Account(
                                person.name(),
                                person.password(),
                                person.passphrase(),
                                person.agency(),
                                person.role()))
                .toList();
    }

    private DemoCredentials invent() {
        var invented = new ArrayList<DemoPerson>();
        for (Agency agency : Agency.values()) {
            invented.add(invent(agency, Role.ADMINISTRATOR));
            invented.add(secondAdministrator(agency));
            for (Role role : Role.values()) {
                if (role != Role.ADMINISTRATOR) {
                    invented.add(invent(agency, role));
                }
            }
        }
        return new DemoCredentials(null, null, invented);
    }

    private DemoPerson invent(Agency agency, Role role) {
        return new DemoPerson(
                agency.name().toLowerCase(Locale.ROOT) + "-" + word(role),
                Secrets.next(random),
                role == Role.APPROVER ? Secrets.next(random) : null,
                agency.name(),
                word(role));
    }

    private DemoPerson secondAdministrator(Agency agency) {
        return new DemoPerson(
                agency.name().toLowerCase(Locale.ROOT) + SECOND,
                Secrets.next(random),
                null,
                agency.name(),
                word(Role.ADMINISTRATOR));
    }

    /// For a demonstration that an earlier build began with one administrator an agency.
    private void addSecondAdministrator(Agency agency) {
        DemoCredentials known = credentials();
        if (known.people().stream()
                .noneMatch(person ->
                        person.agency().equals(agency.name()) && person.name().endsWith(SECOND))) {
            DemoPerson second = secondAdministrator(agency);
            var all = new ArrayList<>(known.people());
            all.add(second);
            file.write(new DemoCredentials(known.apiKey(), known.tradeApiKey(), all));
        }
        DemoPerson second =
                credentials().people().stream()
                        .filter(person ->
                                person.agency().equals(agency.name())
                                        && person.name().endsWith(SECOND))
                        .findFirst()
                        .orElseThrow();
        if (people.credentials(second.name()).isEmpty()) {
            people.create(person(agency, Role.ADMINISTRATOR).id(), wanted(second)).orElseThrow();
        }
    }

    private void create(DemoCredentials invented) {
        for (Agency agency : Agency.values()) {
            List<DemoPerson> own =
                    invented.people().stream()
                            .filter(person -> person.agency().equals(agency.name()))
                            .toList();
            Person founder =
                    people.foundingAdministrator(agency, wanted(own.getFirst())).orElseThrow();
            Person second = people.create(founder.id(), wanted(own.get(1))).orElseThrow();
            for (DemoPerson each : own.subList(2, own.size())) {
                Person created = people.create(founder.id(), wanted(each)).orElseThrow();
                if (each.role().equals(APPROVER)) {
                    appointments.confirm(second.id(), created.id(), Role.APPROVER).orElseThrow();
                }
            }
        }
    }

    private void giveKey(DemoPerson approver) {
        Person person = person(approver);
        if (keys.rostered(person.id()).isPresent()) {
            return;
        }
        SigningKey key = SigningKey.generate(random);
        byte[] envelope = KeyEnvelope.seal(key, passphrase(approver).toCharArray(), random);
        rosters.list(keys.register(person.id(), key.publicKey().spki(), envelope).orElseThrow())
                .orElseThrow();
    }

    private Person person(DemoPerson person) {
        return people.credentials(person.name())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No person "
                                        + person.name()
                                        + "\nMaybe the data directory holds another database's demo-credentials.json."))
                .person();
    }

    private static String passphrase(DemoPerson approver) {
        String passphrase = approver.passphrase();
        if (passphrase == null) {
            throw new IllegalStateException(
                    approver + " has no passphrase\nMaybe demo-credentials.json was edited.");
        }
        return passphrase;
    }

    private static NewPerson wanted(DemoPerson person) {
        return new NewPerson(
                person.name(),
                (person.name().endsWith(SECOND) ? "Demo second " : "Demo ")
                        + person.role()
                        + ", "
                        + person.agency(),
                person.password(),
                Set.of(Role.valueOf(person.role().toUpperCase(Locale.ROOT))));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
