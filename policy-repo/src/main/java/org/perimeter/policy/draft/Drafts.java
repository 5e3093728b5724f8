package org.perimeter.policy.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.internal.DelegationStore;
import org.perimeter.policy.draft.internal.DraftStore;
import org.perimeter.policy.draft.internal.ExampleStore;
import org.perimeter.policy.draft.internal.PolicyText;
import org.perimeter.policy.draft.internal.SettingsStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of all programmes. Whoever saves is recorded with what they saved, and so becomes a contributor of its versions.
@Service
@Transactional
public class Drafts {
    private static final int LONGEST_TITLE = 120;
    private static final int LARGEST = 16 << 20;

    private final DraftStore store;
    private final ExampleStore examples;
    private final DelegationStore delegations;
    private final SettingsStore settings;
    private final SubmittedRevisions submitted;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public Drafts(
            DraftStore store,
            ExampleStore examples,
            DelegationStore delegations,
            SettingsStore settings,
            SubmittedRevisions submitted,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.examples = examples;
        this.delegations = delegations;
        this.settings = settings;
        this.submitted = submitted;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// Starts a draft; what it begins from is its revision 1, and whoever starts it is the author of that.
    public Answer<Draft> start(Beginning beginning, PersonId by) {
        VersionId base = beginning instanceof Beginning.Submitted from ? from.version() : null;
        Policy policy = policy(beginning);
        Programme programme = programmes.get(policy.programme());
        Person person = people.get(by);
        var reason =
                Authors.reasonAgainst(person, programme)
                        .or(() -> Authors.reasonAgainst(policy, programme))
                        .or(() -> reasonAgainst(beginning.title()));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        var text = PolicyText.of(policy);
        if (text.size() > LARGEST) {
            return Answer.refused(DraftRefusal.TOO_LARGE);
        }
        var at = clock.instant();
        var draft =
                new Draft(
                        new DraftId(ids.next()),
                        programme.slug(),
                        beginning.title().strip(),
                        base,
                        by,
                        at,
                        new Revision(1, policy, text.hash(), by, at));
        store.add(draft, text);
        carryOver(draft);
        carryDelegationsOver(draft);
        record(person, "start-draft", draft, null, text.hash());
        return Answer.done(draft);
    }

    /// The examples of the version that it began from stay examples, and its settings stay. What begins from none is held to the
    /// settings of what is released: they are the programme's, and do not go with a file.
    private void carryOver(Draft draft) {
        Optional<SubmittedRevisions.Carried> base = draft.beganFrom().map(submitted::carried);
        base.map(SubmittedRevisions.Carried::examples).orElse(List.of()).stream()
                .map(golden ->
                        new Example(
                                new ExampleId(ids.next()),
                                draft.id(),
                                golden,
                                draft.startedBy(),
                                draft.startedAt()))
                .forEach(examples::add);
        hold(
                draft,
                base.map(SubmittedRevisions.Carried::settings)
                        .orElseGet(() -> submitted.released(draft.programme())));
    }

    private void hold(Draft draft, ProgrammeSettings to) {
        if (to.baseline() != null) {
            settings.choose(draft.id(), to.baseline(), draft.startedBy(), draft.startedAt());
        }
        to.mustCatch().stream()
                .map(event ->
                        new PlantedEvent(
                                new PlantedEventId(ids.next()),
                                draft.id(),
                                event,
                                draft.startedBy(),
                                draft.startedAt()))
                .forEach(settings::add);
    }

    /// So do the delegations of the version that it began from.
    private void carryDelegationsOver(Draft draft) {
        draft.beganFrom()
                .map(submitted::delegations)
                .orElse(List.of())
                .forEach(given ->
                        delegations.set(draft.id(), given, draft.startedBy(), draft.startedAt()));
    }

    /// Saves a policy over the revision that its author had before them.
    public Saving save(DraftId id, int revision, Policy policy, PersonId by) {
        locks.take("draft", id.toString());
        Draft draft = get(id);
        Programme programme = programmes.get(draft.programme());
        Person person = people.get(by);
        var reason =
                Authors.reasonAgainst(person, programme)
                        .or(() -> Authors.reasonAgainst(policy, programme));
        if (reason.isPresent()) {
            return new Saving.Refused(reason.get());
        }
        var text = PolicyText.of(policy);
        if (text.size() > LARGEST) {
            return new Saving.Refused(DraftRefusal.TOO_LARGE);
        }
        if (text.hash().equals(draft.newest().hash())) {
            return new Saving.Saved(draft);
        }
        if (revision != draft.revision()) {
            return late(draft, revision, text, person);
        }
        var next = new Revision(revision + 1, policy, text.hash(), by, clock.instant());
        store.add(id, next, text);
        record(person, "save-draft", draft, draft.newest().hash(), text.hash());
        return new Saving.Saved(get(id));
    }

    private Saving late(Draft draft, int revision, PolicyText text, Person person) {
        Revision common =
                revision(draft.id(), revision)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Draft "
                                                + draft.id()
                                                + " has no revision "
                                                + revision
                                                + "\nMaybe the number of another draft was passed."));
        store.addLate(ids.next(), draft.id(), revision, text, person.id(), clock.instant());
        record(person, "save-draft-late", draft, common.hash(), text.hash());
        return new Saving.Stale(
                draft, people.get(draft.newest().editedBy()), common, text.policy());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Draft get(DraftId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException(
                        "No draft " + id + "\nMaybe it is the id of a version."));
    }

    /// Those of a programme, the one saved last first.
    @Transactional(readOnly = true)
    public List<Draft> of(String programme) {
        return store.of(programme);
    }

    /// The same without their policies.
    @Transactional(readOnly = true)
    public List<Heading> headings(String programme) {
        return store.headings(programme);
    }

    /// All that was ever saved, newest first.
    @Transactional(readOnly = true)
    public List<Revision> revisions(DraftId id) {
        return store.revisions(id);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> revision(DraftId id, int number) {
        return store.revision(id, number);
    }

    /// The saves that came too late, newest first.
    @Transactional(readOnly = true)
    public List<LateSave> lateSaves(DraftId id) {
        return store.lateSaves(id);
    }

    private Policy policy(Beginning beginning) {
        return switch (beginning) {
            case Beginning.Blank blank -> programmes.get(blank.programme()).blankPolicy();
            case Beginning.Given given -> given.policy();
            case Beginning.Submitted from ->
                    submitted
                            .of(from.version())
                            .flatMap(source -> revision(source.draft(), source.revision()))
                            .map(Revision::policy)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "No version "
                                                    + from.version()
                                                    + "\nMaybe it is the id of a draft."));
        };
    }

    private static Optional<DraftRefusal> reasonAgainst(String title) {
        return title.isBlank() || title.strip().length() > LONGEST_TITLE
                ? Optional.of(DraftRefusal.TITLE_SHAPE)
                : Optional.empty();
    }

    private void record(
            Person person, String action, Draft draft, @Nullable Hash before, Hash after) {
        audit.record(new AuditEvent(person.actor(), action, "draft " + draft.id(), before, after));
    }
}
