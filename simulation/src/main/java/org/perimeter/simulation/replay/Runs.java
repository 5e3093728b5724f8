package org.perimeter.simulation.replay;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The runs of all programmes: asked for here, worked off in the background, and kept for good.
@Service
public class Runs {
    private final RunStore store;
    private final RunQueue queue;
    private final Archive archive;
    private final Versions versions;
    private final Drafts drafts;
    private final DraftSettings settings;
    private final VersionedLists lists;
    private final Programmes programmes;
    private final People people;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    public Runs(
            RunStore store,
            RunQueue queue,
            Archive archive,
            Versions versions,
            Drafts drafts,
            DraftSettings settings,
            VersionedLists lists,
            Programmes programmes,
            People people,
            AuditTrail audit,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.archive = archive;
        this.versions = versions;
        this.drafts = drafts;
        this.settings = settings;
        this.lists = lists;
        this.programmes = programmes;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// Puts a run at the end of the queue and returns at once; it goes on when its asker leaves.
    public Answer<Run> start(RunRequest request) {
        Content content = content(request.subject());
        Person person = people.get(request.by());
        String programme = content.policy().programme();
        Optional<DataSet> set = archive.find(request.dataSet());
        if (!programmes.get(programme).requires(person.agency())) {
            return Answer.refused(RunRefusal.AGENCY_NOT_OF_PROGRAMME);
        }
        if (set.isEmpty()) {
            return Answer.refused(RunRefusal.UNKNOWN_DATA_SET, request.dataSet());
        }
        if (!set.get().programme().equals(programme)) {
            return Answer.refused(RunRefusal.OTHER_PROGRAMME, set.get().programme());
        }
        if (Resolver.resolve(content.policy(), FactSchema.standard(), lists.pinned(content.lists()))
                instanceof Resolution.Refused refused) {
            return Answer.refused(RunRefusal.POLICY_HAS_FINDINGS, refused.findings().toString());
        }
        Run run = add(request, content, set.get(), person);
        queue.submit(run);
        return Answer.done(run);
    }

    private Run add(RunRequest request, Content content, DataSet set, Person person) {
        Instant now = clock.instant();
        Instant inForceAt = request.inForceAt() == null ? now : request.inForceAt();
        Run run =
                new Run(
                        new RunId(ids.next()),
                        set.programme(),
                        request.subject(),
                        content.hash(),
                        set.id(),
                        new Hash(set.hash()),
                        set.rows(),
                        inForceAt.truncatedTo(MILLIS),
                        person.actor(),
                        now,
                        new RunState.Pending());
        transaction.executeWithoutResult(status -> {
            store.add(run, content);
            audit.record(
                    new AuditEvent(
                            person.actor(), "start-run", run.auditName(), null, run.contentHash()));
        });
        return run;
    }

    private Content content(Subject subject) {
        return switch (subject) {
            case Subject.OfVersion(var version) -> Content.read(versions.content(version));
            case Subject.OfDraft(var draft, var revision) -> {
                Policy policy =
                        drafts.revision(draft, revision)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "Draft "
                                                        + draft
                                                        + " has no revision "
                                                        + revision
                                                        + "\nMaybe it was not saved."))
                                .policy();
                yield Content.of(policy, lists.today(policy), List.of()).heldTo(settings.of(draft));
            }
        };
    }

    /// Ends a run without a result, at its next step.
    public Answer<Run> cancel(RunId id, PersonId by) {
        Run run = get(id);
        Person person = people.get(by);
        if (person.agency() != run.requestedBy().agency()) {
            return Answer.refused(RunRefusal.OTHER_AGENCY);
        }
        return switch (run.state()) {
            case RunState.Pending _, RunState.Running _ -> {
                transaction.executeWithoutResult(status ->
                        audit.record(
                                new AuditEvent(
                                        person.actor(),
                                        "cancel-run",
                                        run.auditName(),
                                        run.contentHash(),
                                        null)));
                queue.cancel(id);
                yield Answer.done(get(id));
            }
            case RunState.Done _, RunState.Failed _, RunState.Cancelled _ ->
                    Answer.refused(RunRefusal.ENDED);
        };
    }

    public Optional<Run> find(RunId id) {
        return store.find(id);
    }

    public Run get(RunId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException(
                        "There is no run "
                                + id
                                + "\nMaybe its link belongs to another installation."));
    }

    /// Of a programme, the newest first.
    public List<Run> of(String programme) {
        return store.of(programme);
    }

    /// How far a run is that waits or runs; empty once it has ended.
    public Optional<Progress> progress(RunId id) {
        return queue.progress(id);
    }

    /// What ran, even if its draft was edited since.
    public Content content(Run run) {
        return store.content(run.contentHash());
    }

    /// What a version's approval can rest on; empty unless the run is done.
    public Optional<Evidence> evidence(RunId id) {
        Run run = get(id);
        return run.state() instanceof RunState.Done done
                ? Optional.of(
                        new Evidence(
                                done.result().runHash(),
                                run.contentHash(),
                                run.dataSetHash(),
                                done.result().mustCatch()))
                : Optional.empty();
    }
}
