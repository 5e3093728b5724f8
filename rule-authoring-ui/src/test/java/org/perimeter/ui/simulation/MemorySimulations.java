package org.perimeter.ui.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Revision;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Dates;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Progress;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.simulation.replay.Tally;

/// One programme with a version, a draft of three revisions and two data sets; runs end when the test says so.
final class MemorySimulations implements SimulationDesk {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Person ANA =
            new Person(
                    new PersonId(new UUID(0, 1)), "ana", "Ana", Agency.CBP, Set.of(Role.ANALYST));
    static final Programme PROGRAMME =
            new Programme(
                    "prince-rupert",
                    new Bilingual("Prince Rupert", "Prince Rupert"),
                    EnumSet.of(Agency.CBSA, Agency.CBP),
                    ZoneOffset.UTC,
                    List.of(new Policy.Band(0, Disposition.RELEASE)));
    static final DataSet YEAR = dataSet("year");
    static final DataSet MONTH = dataSet("month");

    private static final Policy POLICY =
            new Policy(
                    PROGRAMME.slug(),
                    new Condition.Missing("eta"),
                    PROGRAMME.dispositions(),
                    PROGRAMME.bands(),
                    List.of());

    final Version version =
            new Version(
                    new VersionId(new UUID(1, 1)),
                    PROGRAMME.slug(),
                    4,
                    hash("content"),
                    new DraftId(new UUID(2, 1)),
                    3,
                    null,
                    "Try it",
                    ANA.id(),
                    NOW,
                    Set.of(ANA.id()),
                    Dates.NONE,
                    Agreed.NOTHING);
    final Draft draft =
            new Draft(
                    new DraftId(new UUID(2, 1)),
                    PROGRAMME.slug(),
                    "Vague goods",
                    null,
                    ANA.id(),
                    NOW,
                    new Revision(3, POLICY, hash("draft"), ANA.id(), NOW));

    @Nullable Hash baseline;

    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Set<RunId> attached = new HashSet<>();

    Run started(Subject subject, DataSet set) {
        int number = runs.size() + 1;
        var run =
                new Run(
                        new RunId(new UUID(3, number)),
                        PROGRAMME.slug(),
                        subject,
                        hash("content"),
                        set.id(),
                        new Hash(set.hash()),
                        set.rows(),
                        NOW,
                        ANA.actor(),
                        NOW.plusSeconds(number),
                        new RunState.Running(NOW));
        runs.put(run.id(), run);
        return run;
    }

    Run finished(DataSet set) {
        return finish(started(new Subject.OfVersion(version.id()), set));
    }

    Run finish(Run run) {
        var result =
                new RunResult(
                        hash("run" + run.id()),
                        hash("outcomes"),
                        MustCatch.NONE,
                        new Tally(
                                0,
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeMap<>()));
        return put(run, new RunState.Done(NOW, NOW, result));
    }

    private Run put(Run run, RunState state) {
        var changed =
                new Run(
                        run.id(),
                        run.programme(),
                        run.subject(),
                        run.contentHash(),
                        run.dataSet(),
                        run.dataSetHash(),
                        run.rows(),
                        run.inForceAt(),
                        run.requestedBy(),
                        run.requestedAt(),
                        state);
        runs.put(run.id(), changed);
        return changed;
    }

    private static DataSet dataSet(String id) {
        return new DataSet(
                id, PROGRAMME.slug(), new Bilingual(id, id), 2_500, NOW, NOW, hash(id).hex(), true);
    }

    static Hash hash(String of) {
        return Hash.of(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public List<Programme> programmes() {
        return List.of(PROGRAMME);
    }

    @Override
    public List<Version> versions(String programme) {
        return List.of(version);
    }

    @Override
    public List<Draft> drafts(String programme) {
        return List.of(draft);
    }

    @Override
    public Optional<Version> version(VersionId id) {
        return Optional.of(version).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return Optional.of(draft).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Hash> baseline(DraftId of) {
        return Optional.ofNullable(baseline);
    }

    @Override
    public List<DataSet> dataSets(String programme) {
        return List.of(YEAR, MONTH);
    }

    @Override
    public List<Run> runs(String programme) {
        return new ArrayList<>(runs.values()).reversed();
    }

    @Override
    public Optional<Run> run(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Optional<Progress> progress(RunId id) {
        @Nullable Run run = runs.get(id);
        return run != null && RunPresenter.open(run)
                ? Optional.of(new Progress(0, run.rows(), 0, null))
                : Optional.empty();
    }

    @Override
    public Policy policy(Run run) {
        return POLICY;
    }

    @Override
    public Answer<Run> start(Subject subject, String dataSet) {
        return Answer.done(started(subject, YEAR.id().equals(dataSet) ? YEAR : MONTH));
    }

    @Override
    public Answer<Run> cancel(RunId id) {
        return Answer.done(put(run(id).orElseThrow(), new RunState.Cancelled(NOW, 7)));
    }

    @Override
    public boolean attached(VersionId of, RunId run) {
        return attached.contains(run);
    }

    @Override
    public Answer<AttachedEvidence> attach(VersionId to, RunId run) {
        attached.add(run);
        var evidence = new Evidence(hash("run"), hash("content"), hash("data"), MustCatch.NONE);
        return Answer.done(new AttachedEvidence(evidence, ANA.id(), NOW));
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return new HashMap<>(Map.of(ANA.id(), ANA));
    }
}
