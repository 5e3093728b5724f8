package org.perimeter.ui.review;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;

/// The people of two agencies, and versions for them to review, by the services themselves.
public final class Office {
    public static final String PASSWORD = "correct horse battery";
    static final String PASSPHRASE = "clé d’été numéro sept";

    private final People people;
    private final Appointments appointments;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final Programmes programmes;
    private final Drafts drafts;
    private final Versions versions;
    private final EvidenceFile evidence;
    private final SecureRandom random;
    private final Map<Agency, Administrators> administrators = new EnumMap<>(Agency.class);

    Office(
            People people,
            Appointments appointments,
            ApproverKeys keys,
            Rosters rosters,
            Programmes programmes,
            Drafts drafts,
            Versions versions,
            EvidenceFile evidence,
            SecureRandom random) {
        this.people = people;
        this.appointments = appointments;
        this.keys = keys;
        this.rosters = rosters;
        this.programmes = programmes;
        this.drafts = drafts;
        this.versions = versions;
        this.evidence = evidence;
        this.random = random;
    }

    /// Those of an agency: one gives roles, the other confirms them.
    public record Administrators(Person first, Person second) {}

    public Administrators administrators(Agency agency) {
        return administrators.computeIfAbsent(
                agency,
                founding -> {
                    var word = founding.name().toLowerCase(Locale.ROOT) + "-admin";
                    Person first =
                            people.foundingAdministrator(founding, administrator(word))
                                    .orElseThrow();
                    return new Administrators(
                            first,
                            people.create(first.id(), administrator(word + "-2")).orElseThrow());
                });
    }

    private static NewPerson administrator(String login) {
        return new NewPerson(login, login, PASSWORD, Set.of(Role.ADMINISTRATOR));
    }

    public Person person(Agency agency, Role role, String login, String name) {
        Administrators by = administrators(agency);
        Person person =
                people.create(by.first().id(), new NewPerson(login, name, PASSWORD, Set.of(role)))
                        .orElseThrow();
        return role == Role.APPROVER
                ? appointments.confirm(by.second().id(), person.id(), role).orElseThrow()
                : person;
    }

    /// An approver whose key is on the roster, sealed under [#PASSPHRASE].
    public Person approver(OfflineRoots roots, Agency agency, String login, String name) {
        Person person = person(agency, Role.APPROVER, login, name);
        var key = SigningKey.generate(random);
        byte[] envelope = KeyEnvelope.seal(key, PASSPHRASE.toCharArray(), random);
        keys.register(person.id(), key.publicKey().spki(), envelope).orElseThrow();
        rosters.accept(roots.enrol(person, key.publicKey()), null).orElseThrow();
        return person;
    }

    /// In force at once and without end.
    public Version submitted(Person analyst, String comment, int... points) {
        return submitted(analyst, comment, null, points);
    }

    public Version submitted(
            Person analyst, String comment, @Nullable EffectiveWindow window, int... points) {
        Draft draft = draft(analyst, points);
        var submission = new Submission(draft.id(), draft.revision(), comment, window);
        return switch (versions.submit(submission, analyst.id())) {
            case Submitting.Submitted(Version version) -> version;
            case Submitting.Found(var findings) -> throw new AssertionError(findings);
            case Submitting.Red red -> throw new AssertionError(red);
            case Submitting.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    Draft draft(Person analyst, int... points) {
        var blank = programmes.get("prince-rupert").blankPolicy();
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < points.length; i++) {
            rules.add(rule("R-" + (i + 1), points[i]));
        }
        var policy =
                new Policy(
                        "prince-rupert",
                        new Condition.Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                        blank.dispositions(),
                        blank.bands(),
                        rules);
        return drafts.start(new Beginning.Given(policy, "A draft"), analyst.id()).orElseThrow();
    }

    public void attach(Version version, Person person) {
        var found =
                new Evidence(
                        hash("run " + version.id()),
                        version.contentHash(),
                        hash("data"),
                        MustCatch.PASSED);
        evidence.attach(version.id(), found, person.id()).orElseThrow();
    }

    private static Rule rule(String id, int points) {
        return new Rule(
                id,
                new Bilingual("Heavy cargo", "Fret lourd"),
                new Condition.Compare("grossWeight", Comparison.AT_LEAST, points + "000"),
                List.of(new Effect.Points(points), new Effect.Floor(Disposition.REFER, null)),
                "HEAVY_CARGO",
                new Bilingual("The cargo is heavy.", "Le fret est lourd."),
                new Governance(
                        "CBSA",
                        "joint",
                        "To try things.",
                        "None",
                        null,
                        null,
                        null,
                        LocalDate.parse("2199-03-31")));
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
