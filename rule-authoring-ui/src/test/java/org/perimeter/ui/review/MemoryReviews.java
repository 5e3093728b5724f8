package org.perimeter.ui.review;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Dates;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.simulation.replay.Tally;
import org.perimeter.simulation.replay.Verdict;

/// Versions of one programme in memory, with real statements and keys; one person at a time sits at it.
final class MemoryReviews implements ReviewDesk, ReviewSteps {
    static final Person ANALYST = person("Ana", Agency.CBSA, 1, Role.ANALYST);
    static final Person CANADA = person("Noémie", Agency.CBSA, 2, Role.APPROVER);
    static final Person STATES = person("Dana", Agency.CBP, 3, Role.APPROVER);
    static final Person REVIEWER = person("Rae", Agency.CBP, 4, Role.REVIEWER);
    static final Person TRANSPORT = person("Théo", Agency.TC, 5, Role.APPROVER);

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Programme PROGRAMME =
            new Programme(
                    "prince-rupert",
                    new Bilingual("Prince Rupert", "Prince Rupert"),
                    EnumSet.of(Agency.CBSA, Agency.CBP),
                    ZoneOffset.UTC,
                    List.of(
                            new Policy.Band(0, Disposition.RELEASE),
                            new Policy.Band(30, Disposition.REFER)));

    private SortedMap<String, Hash> pins = Collections.emptySortedMap();
    private SortedMap<String, DelegatedList> carried = Collections.emptySortedMap();
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Map<VersionId, Version> versions = new LinkedHashMap<>();
    private final Map<VersionId, ProgrammeSettings> held = new HashMap<>();
    private final Map<VersionId, Policy> policies = new HashMap<>();
    private final Map<VersionId, List<Approval>> approvals = new HashMap<>();
    private final Map<VersionId, List<AttachedEvidence>> evidence = new HashMap<>();
    private final Map<VersionId, Withdrawal> withdrawals = new HashMap<>();
    private final List<PublishedRelease> releases = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private Person me = ANALYST;

    MemoryReviews as(Person person) {
        me = person;
        return this;
    }

    /// A version whose rules add these points, in force at once and without end.
    Version submitted(int... points) {
        return submitted(Dates.NONE, points);
    }

    Version submitted(Dates dates, int... points) {
        return submitted(dates, ProgrammeSettings.NONE, points);
    }

    Version submitted(Dates dates, ProgrammeSettings settings, int... points) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < points.length; i++) {
            rules.add(rule("R-" + (i + 1), points[i]));
        }
        var policy =
                new Policy(
                        PROGRAMME.slug(),
                        new Condition.Missing("eta"),
                        PROGRAMME.dispositions(),
                        PROGRAMME.bands(),
                        rules);
        int number = versions.size() + 1;
        var version =
                new Version(
                        new VersionId(new UUID(1, number)),
                        PROGRAMME.slug(),
                        number,
                        Content.of(policy, List.of()).heldTo(settings).hash(),
                        new DraftId(new UUID(2, number)),
                        1,
                        current(PROGRAMME.slug()).map(PublishedRelease::contentHash).orElse(null),
                        "Try it",
                        ANALYST.id(),
                        NOW,
                        Set.of(ANALYST.id()),
                        dates,
                        new Agreed(settings.baseline(), settings.mustCatch().size()));
        held.put(version.id(), settings);
        versions.put(version.id(), version);
        policies.put(version.id(), policy);
        return version;
    }

    void attach(Version version, MustCatch mustCatch) {
        attach(version, mustCatch, hash("data"));
    }

    void attach(Version version, MustCatch mustCatch, Hash data) {
        var found = new Evidence(hash("run"), version.contentHash(), data, mustCatch);
        evidence.computeIfAbsent(version.id(), id -> new ArrayList<>())
                .addFirst(new AttachedEvidence(found, ANALYST.id(), NOW));
    }

    /// A finished run over the same few consignments, all of which it would examine.
    Run ran(Version version, int consignments) {
        var tally =
                new Tally(
                        consignments,
                        Map.of(),
                        Map.of(Verdict.EXAMINE, new ExamCounts(consignments, 0, 0, 0)),
                        Map.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>());
        var result = new RunResult(hash("run"), hash("outcomes"), MustCatch.PASSED, tally);
        var run =
                new Run(
                        new RunId(new UUID(3, runs.size() + 1)),
                        PROGRAMME.slug(),
                        new Subject.OfVersion(version.id()),
                        version.contentHash(),
                        "data",
                        hash("data"),
                        consignments,
                        NOW,
                        ANALYST.actor(),
                        NOW,
                        new RunState.Done(NOW, NOW, result));
        runs.addFirst(run);
        return run;
    }

    void approve(Version version, Person person) {
        as(person);
        var signed = Signed.sign(toApprove(version.id()).orElseThrow(), key);
        approve(version.id(), signed).orElseThrow();
    }

    /// From now on every content pins these entries of the list, and releases carry these other ones.
    void delegates(String list, Hash pinned, @Nullable Hash released) {
        pins = new TreeMap<>(Map.of(list, pinned));
        carried =
                released == null
                        ? Collections.emptySortedMap()
                        : new TreeMap<>(
                                Map.of(
                                        list,
                                        new DelegatedList(snapshot(list, pinned, released), null)));
    }

    private Signed<SnapshotStatement> snapshot(String list, Hash pinned, Hash released) {
        return Signed.sign(
                new SnapshotStatement(
                        PROGRAMME.slug(),
                        Hash.of(new byte[0]),
                        list,
                        released,
                        pinned,
                        pinned,
                        me.agency().name(),
                        me.id().toString(),
                        key.keyId(),
                        NOW),
                key);
    }

    PublishedRelease release(Version version) {
        attach(version, MustCatch.PASSED);
        approve(version, CANADA);
        approve(version, STATES);
        return publish(version);
    }

    PublishedRelease publish(Version version) {
        var signed = Signed.sign(toPublish(version.id()).orElseThrow(), key);
        return ((Publication.Published) publish(version.id(), signed)).release();
    }

    SigningKey key() {
        return key;
    }

    @Override
    public Person me() {
        return me;
    }

    @Override
    public List<Programme> programmes() {
        return PROGRAMME.agencies().contains(me.agency()) ? List.of(PROGRAMME) : List.of();
    }

    @Override
    public List<Version> versions(String programme) {
        return List.copyOf(versions.values()).reversed();
    }

    @Override
    public Optional<Version> find(VersionId version) {
        return programmes().isEmpty() ? Optional.empty() : known(version);
    }

    private Optional<Version> known(VersionId version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public Optional<Version> with(String programme, Hash contentHash) {
        return versions(programme).stream()
                .filter(version -> version.contentHash().equals(contentHash))
                .findFirst();
    }

    @Override
    public Policy policy(VersionId version) {
        return policies.get(version);
    }

    @Override
    public Content content(VersionId version) {
        return Content.of(policy(version), pins, List.of())
                .heldTo(held.getOrDefault(version, ProgrammeSettings.NONE));
    }

    @Override
    public Lists pinned(Content content) {
        return Lists.none();
    }

    @Override
    public List<DataSet> dataSets(String programme) {
        return List.of(
                new DataSet(
                        "year",
                        programme,
                        new Bilingual("A year", "Une année"),
                        1_000,
                        NOW,
                        NOW,
                        hash("data").hex(),
                        true));
    }

    @Override
    public Stage stage(VersionId version) {
        if (withdrawals.containsKey(version)) {
            return new Stage.Withdrawn(withdrawals.get(version));
        }
        var last =
                releases.reversed().stream()
                        .filter(release -> release.version().equals(version))
                        .findFirst();
        if (last.isPresent()) {
            return current(PROGRAMME.slug()).equals(last)
                    ? new Stage.Released(last.get())
                    : new Stage.Replaced(last.get());
        }
        var missing = EnumSet.copyOf(PROGRAMME.agencies());
        approvals(version).forEach(approval -> missing.remove(approval.agency()));
        return missing.isEmpty() ? new Stage.Approved() : new Stage.InReview(missing);
    }

    @Override
    public List<Approval> approvals(VersionId version) {
        return approvals.getOrDefault(version, List.of());
    }

    @Override
    public List<AttachedEvidence> evidence(VersionId version) {
        return evidence.getOrDefault(version, List.of());
    }

    @Override
    public List<Run> runs(String programme) {
        return List.copyOf(runs);
    }

    @Override
    public Optional<PublishedRelease> current(String programme) {
        return releases.reversed().stream().findFirst();
    }

    @Override
    public Timeline timeline(String programme) {
        return new Timeline(releases.reversed());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        var found = new HashMap<PersonId, Person>();
        for (Person person : List.of(ANALYST, CANADA, STATES, REVIEWER, TRANSPORT)) {
            if (wanted.contains(person.id())) {
                found.put(person.id(), person);
            }
        }
        return found;
    }

    @Override
    public Answer<ApprovalStatement> toApprove(VersionId version) {
        Version known = versions.get(version);
        if (known.hasHandIn(me.id())) {
            return Answer.refused(ReviewRefusal.OWN_WORK);
        }
        if (evidence(version).isEmpty()) {
            return Answer.refused(ReviewRefusal.NO_EVIDENCE);
        }
        return Answer.done(
                new ApprovalStatement(
                        known.programme(),
                        known.contentHash(),
                        known.base(),
                        evidence(version).getFirst().evidence().hash(),
                        me.agency().name(),
                        me.id().toString(),
                        key.keyId(),
                        NOW));
    }

    @Override
    public Answer<Approval> approve(VersionId version, Signed<ApprovalStatement> signed) {
        var approval = new Approval(version, signed);
        approvals.computeIfAbsent(version, id -> new ArrayList<>()).add(approval);
        return Answer.done(approval);
    }

    @Override
    public Answer<BundleStatement> toPublish(VersionId version) {
        var before = current(PROGRAMME.slug());
        return Answer.done(
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        PROGRAMME.slug(),
                        versions.get(version).contentHash(),
                        approvals(version).stream().map(Approval::signed).toList(),
                        carried,
                        before.map(release -> release.sequence() + 1).orElse(1L),
                        before.map(PublishedRelease::hash).orElse(null),
                        new Signatory(me.id().toString(), me.agency().name(), key.keyId()),
                        NOW,
                        false));
    }

    @Override
    public Publication publish(VersionId version, Signed<BundleStatement> signed) {
        var release =
                new PublishedRelease(version, signed, versions.get(version).dates().effective());
        releases.add(release);
        return new Publication.Published(release);
    }

    @Override
    public Answer<Withdrawal> withdraw(VersionId version, String reason) {
        if (reason.isBlank()) {
            return Answer.refused(ReviewRefusal.REASON_MISSING);
        }
        var withdrawal = new Withdrawal(me.id(), reason, NOW);
        withdrawals.put(version, withdrawal);
        return Answer.done(withdrawal);
    }

    @Override
    public Optional<ApproverKey> key(Hash keyId) {
        return Optional.empty();
    }

    static Hash hash(String text) {
        return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Rule rule(String id, int points) {
        return new Rule(
                id,
                new Bilingual("Heavy cargo", "Fret lourd"),
                new Condition.Missing("eta"),
                List.of(new Effect.Points(points)),
                "HEAVY_CARGO",
                new Bilingual("The cargo is heavy.", "Le fret est lourd."),
                new Governance("CBSA", "joint", "To try.", "None", null, null, null, null));
    }

    private static Person person(String name, Agency agency, int number, Role role) {
        return new Person(
                new PersonId(new UUID(0, number)), "p" + number, name, agency, Set.of(role));
    }
}
