package org.perimeter.ui.programme;

import java.nio.charset.StandardCharsets;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.draft.Revision;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Dates;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.simulation.replay.Tally;

/// Two programmes of CBSA and CBP in memory, and one of Transport Canada; one person at a time sits at it.
final class MemoryProgrammes implements ProgrammeDesk {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Person ANALYST = person("Ana", Agency.CBSA, 1, Role.ANALYST);
    static final Person APPROVER = person("Noémie", Agency.CBSA, 2, Role.APPROVER);
    static final Programme RUPERT = programme("prince-rupert", Agency.CBSA, Agency.CBP);
    static final Programme SEALS = programme("seals", Agency.CBSA, Agency.CBP);
    static final Programme AIR = programme("pact", Agency.CBP, Agency.TC);

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final List<Heading> drafts = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final Map<VersionId, Stage> stages = new HashMap<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<PublishedRelease> releases = new ArrayList<>();
    private final Map<VersionId, Policy> policies = new HashMap<>();
    private Person me = ANALYST;

    MemoryProgrammes as(Person person) {
        me = person;
        return this;
    }

    /// A draft of [#RUPERT] at its third save.
    Heading draft(@Nullable Version base) {
        int number = drafts.size() + 1;
        var draft =
                new Heading(
                        new DraftId(new UUID(2, number)),
                        RUPERT.slug(),
                        "Draft " + number,
                        base == null ? null : base.id(),
                        3,
                        ANALYST.id(),
                        NOW.plusSeconds(number));
        drafts.addFirst(draft);
        return draft;
    }

    void says(Version version, Policy policy) {
        policies.put(version.id(), policy);
    }

    /// A version made of the draft's revision, in force at once and without end.
    Version submitted(Heading draft, int revision, String comment) {
        return submitted(draft, revision, comment, Dates.NONE);
    }

    Version submitted(Heading draft, int revision, String comment, Dates dates) {
        int number = versions.size() + 1;
        var version =
                new Version(
                        new VersionId(new UUID(1, number)),
                        RUPERT.slug(),
                        number,
                        hash("content " + number),
                        draft.id(),
                        revision,
                        null,
                        comment,
                        ANALYST.id(),
                        NOW,
                        Set.of(ANALYST.id()),
                        dates,
                        Agreed.NOTHING);
        versions.addFirst(version);
        stages.put(version.id(), new Stage.InReview(RUPERT.agencies()));
        return version;
    }

    Version submitted() {
        return submitted(draft(null), 3, "Try it");
    }

    void stands(Version version, Stage stage) {
        stages.put(version.id(), stage);
    }

    PublishedRelease release(Version version, long sequence) {
        var statement =
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        RUPERT.slug(),
                        version.contentHash(),
                        List.of(),
                        Collections.emptySortedMap(),
                        sequence,
                        null,
                        new Signatory(APPROVER.id().toString(), "CBSA", key.keyId()),
                        NOW,
                        false);
        var release =
                new PublishedRelease(
                        version.id(), Signed.sign(statement, key), version.dates().effective());
        releases.addFirst(release);
        stands(version, new Stage.Released(release));
        return release;
    }

    void approve(Version version) {
        var statement =
                new ApprovalStatement(
                        RUPERT.slug(),
                        version.contentHash(),
                        null,
                        hash("evidence"),
                        "CBSA",
                        APPROVER.id().toString(),
                        key.keyId(),
                        NOW);
        approvals.add(new Approval(version.id(), Signed.sign(statement, key)));
    }

    Run ran(Version version, String dataSet) {
        return run(
                version,
                dataSet,
                new RunState.Done(
                        NOW,
                        NOW,
                        new RunResult(
                                hash("run"),
                                hash("outcomes"),
                                MustCatch.NONE,
                                new Tally(
                                        0,
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        new TreeMap<>(),
                                        new TreeMap<>(),
                                        new TreeMap<>()))));
    }

    Run run(Version version, String dataSet, RunState state) {
        var run =
                new Run(
                        new RunId(new UUID(3, runs.size() + 1)),
                        RUPERT.slug(),
                        new Subject.OfVersion(version.id()),
                        version.contentHash(),
                        dataSet,
                        hash(dataSet),
                        2_500,
                        NOW,
                        ANALYST.actor(),
                        NOW.plusSeconds(runs.size()),
                        state);
        runs.addFirst(run);
        return run;
    }

    @Override
    public Person me() {
        return me;
    }

    @Override
    public List<Programme> programmes() {
        return Stream.of(RUPERT, SEALS, AIR)
                .filter(programme -> programme.agencies().contains(me.agency()))
                .toList();
    }

    @Override
    public List<Heading> drafts(String programme) {
        return of(programme, drafts);
    }

    @Override
    public List<Version> versions(String programme) {
        return of(programme, versions);
    }

    @Override
    public Map<VersionId, Stage> stages(Programme programme, List<Version> wanted) {
        var found = new LinkedHashMap<VersionId, Stage>();
        wanted.forEach(version -> found.put(version.id(), stages.get(version.id())));
        return found;
    }

    @Override
    public Timeline timeline(String programme) {
        return new Timeline(of(programme, releases));
    }

    @Override
    public Policy policy(VersionId version) {
        return policies.getOrDefault(version, RUPERT.blankPolicy());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public List<Approval> approvals(String programme) {
        return of(programme, approvals);
    }

    @Override
    public List<Run> runs(String programme) {
        return of(programme, runs);
    }

    private static <T> List<T> of(String programme, List<T> all) {
        return programme.equals(RUPERT.slug()) ? List.copyOf(all) : List.of();
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return Stream.of(ANALYST, APPROVER)
                .filter(person -> wanted.contains(person.id()))
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /// Keeps nothing: a draft that tells what it would have begun from.
    @Override
    public Answer<Draft> start(Beginning beginning) {
        if (beginning.title().isBlank()) {
            return Answer.refused(DraftRefusal.TITLE_SHAPE);
        }
        var base = beginning instanceof Beginning.Submitted(var version, var _) ? version : null;
        var programme =
                beginning instanceof Beginning.Blank(var slug, var _) ? slug : RUPERT.slug();
        return Answer.done(
                new Draft(
                        new DraftId(new UUID(2, 0)),
                        programme,
                        beginning.title(),
                        base,
                        me.id(),
                        NOW,
                        new Revision(1, RUPERT.blankPolicy(), hash("draft"), me.id(), NOW)));
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Programme programme(String slug, Agency first, Agency second) {
        return new Programme(
                slug,
                new Bilingual(slug, slug),
                EnumSet.of(first, second),
                ZoneOffset.UTC,
                List.of(new Policy.Band(0, Disposition.RELEASE)));
    }

    private static Person person(String name, Agency agency, int number, Role role) {
        return new Person(
                new PersonId(new UUID(0, number)), "p" + number, name, agency, Set.of(role));
    }
}
