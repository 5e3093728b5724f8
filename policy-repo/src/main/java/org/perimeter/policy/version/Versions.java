package org.perimeter.policy.version;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Mandatory;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.Authors;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.Example;
import org.perimeter.policy.draft.Examples;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.version.internal.VersionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Submitted versions of all programmes.
@Service
@Transactional
public class Versions {
    private static final int LONGEST_COMMENT = 2_000;

    private final VersionStore store;
    private final Drafts drafts;
    private final Examples examples;
    private final Delegations delegations;
    private final DraftSettings settings;
    private final ReleasedContent released;
    private final VersionedLists lists;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public Versions(
            VersionStore store,
            Drafts drafts,
            Examples examples,
            Delegations delegations,
            DraftSettings settings,
            ReleasedContent released,
            VersionedLists lists,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.examples = examples;
        this.delegations = delegations;
        this.settings = settings;
        this.released = released;
        this.lists = lists;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes the newest revision of a draft a version, with the lists of the day, unless the policy has errors, an example
    /// comes out otherwise, or an event is missed that every release must catch.
    public Submitting submit(Submission submission, PersonId by) {
        String programme = drafts.get(submission.draft()).programme();
        locks.take("programme", programme);
        locks.take("draft", submission.draft().toString());
        Draft draft = drafts.get(submission.draft());
        Person person = people.get(by);
        var reason = reasonAgainst(submission, draft, person);
        if (reason.isPresent()) {
            return new Submitting.Refused(reason.get());
        }
        SortedMap<String, Hash> pins = lists.today(draft.policy());
        List<Content.Delegation> delegated = delegations.of(draft.id());
        var against = reasonAgainst(delegated, pins);
        if (against.isPresent()) {
            return new Submitting.Refused(against.get());
        }
        return switch (Resolver.resolve(
                draft.policy(), FactSchema.standard(), lists.pinned(pins))) {
            case Resolution.Refused(List<Finding> findings) -> new Submitting.Found(findings);
            case Resolution.Ready(ResolvedPolicy ready) -> {
                List<Finding> missing = Mandatory.missing(draft.policy());
                if (!missing.isEmpty()) {
                    yield new Submitting.Found(missing);
                }
                List<GoldenCase> golden =
                        examples.of(draft.id()).stream().map(Example::golden).toList();
                ProgrammeSettings held = settings.of(draft.id());
                Submitting.Red red = tried(golden, held, ready);
                if (!red.examples().isEmpty() || !red.missed().isEmpty()) {
                    yield red;
                }
                var content =
                        Content.of(draft.policy(), pins, golden)
                                .within(submission.effective())
                                .delegating(delegated)
                                .heldTo(held);
                yield new Submitting.Submitted(version(submission, draft, content, person));
            }
        };
    }

    private Optional<RefusalReason> reasonAgainst(
            List<Content.Delegation> delegated, Map<String, Hash> pins) {
        if (!delegated.stream().map(Content.Delegation::list).allMatch(pins::containsKey)) {
            return Optional.of(VersionRefusal.DELEGATED_LIST_NOT_NAMED);
        }
        return delegated.stream()
                        .allMatch(given ->
                                lists.get(given.list()).newest().size() <= given.mostEntries())
                ? Optional.empty()
                : Optional.of(VersionRefusal.DELEGATED_LIST_TOO_LONG);
    }

    private Submitting.Red tried(
            List<GoldenCase> examples, ProgrammeSettings held, ResolvedPolicy policy) {
        var evaluator = new ReferencePolicyEvaluator(policy);
        Instant now = clock.instant();
        return new Submitting.Red(
                examples.stream()
                        .map(golden ->
                                new Submitting.RedExample(
                                        golden, golden.reached(evaluator, policy, now)))
                        .filter(one -> !one.reached().equals(one.golden().expected()))
                        .toList(),
                held.mustCatch().stream()
                        .map(event ->
                                new Submitting.MissedEvent(
                                        event, event.reached(evaluator, policy, now)))
                        .filter(one -> !one.event().isCaughtBy(one.reached()))
                        .toList());
    }

    private Version version(Submission submission, Draft draft, Content content, Person person) {
        byte[] bytes = content.canonical();
        Hash base = released.contentHash(draft.programme()).orElse(null);
        var version =
                new Version(
                        new VersionId(ids.next()),
                        draft.programme(),
                        store.highestNumber(draft.programme()) + 1,
                        Hash.of(bytes),
                        draft.id(),
                        draft.revision(),
                        base,
                        submission.comment().strip(),
                        person.id(),
                        clock.instant(),
                        Set.of(),
                        Dates.NONE,
                        Agreed.NOTHING);
        Version stored = store.add(version, bytes);
        audit.record(
                new AuditEvent(
                        person.actor(), "submit", version.subject(), base, version.contentHash()));
        return stored;
    }

    private Optional<RefusalReason> reasonAgainst(
            Submission submission, Draft draft, Person person) {
        if (submission.comment().isBlank() || submission.comment().length() > LONGEST_COMMENT) {
            return Optional.of(VersionRefusal.COMMENT_MISSING);
        }
        if (submission.revision() != draft.revision()) {
            return Optional.of(VersionRefusal.SAVED_SINCE);
        }
        var programme = programmes.get(draft.programme());
        EffectiveWindow window = submission.effective();
        if (window != null && window.at(clock.instant()) == EffectiveWindow.When.AFTER) {
            return Optional.of(VersionRefusal.WINDOW_OVER);
        }
        if (window != null && !window.zone().equals(programme.zone())) {
            return Optional.of(VersionRefusal.OTHER_ZONE);
        }
        return Authors.reasonAgainst(person, programme)
                .or(() -> Authors.reasonAgainst(draft.policy(), programme));
    }

    @Transactional(readOnly = true)
    public Optional<Version> find(VersionId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Version get(VersionId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException(
                        "No version " + id + "\nMaybe it is the id of a draft."));
    }

    /// Those of a programme, newest first.
    @Transactional(readOnly = true)
    public List<Version> of(String programme) {
        return store.of(programme);
    }

    /// The newest version with this content.
    @Transactional(readOnly = true)
    public Optional<Version> with(String programme, Hash contentHash) {
        return store.with(programme, contentHash);
    }

    /// The canonical bytes that the content hash names.
    @Transactional(readOnly = true)
    public byte[] content(VersionId id) {
        return store.content(id);
    }

    /// The policy in the order in which its author wrote it.
    @Transactional(readOnly = true)
    public Policy policy(VersionId id) {
        Version version = get(id);
        return drafts.revision(version.draft(), version.draftRevision()).orElseThrow().policy();
    }
}
