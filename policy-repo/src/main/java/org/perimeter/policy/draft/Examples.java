package org.perimeter.policy.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.internal.DraftStore;
import org.perimeter.policy.draft.internal.ExampleStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The examples of drafts. Whoever keeps or removes one has a hand in the versions of its draft.
@Service
@Transactional
public class Examples {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LARGEST = 256 << 10;

    private final ExampleStore store;
    private final DraftStore drafts;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public Examples(
            ExampleStore store,
            DraftStore drafts,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// Those that stand, by name.
    @Transactional(readOnly = true)
    public List<Example> of(DraftId draft) {
        return store.of(draft);
    }

    public Answer<Example> keep(DraftId id, GoldenCase golden, PersonId by) {
        locks.take("draft", id.toString());
        Person person = people.get(by);
        List<Example> before = store.of(id);
        if (before.size() >= MOST) {
            return Answer.refused(ExampleRefusal.TOO_MANY);
        }
        Optional<RefusalReason> reason =
                reasonAgainst(id, person).or(() -> reasonAgainst(golden, before));
        return reason.map(Answer::<Example>refused)
                .orElseGet(() -> Answer.done(added(id, golden, person, null)));
    }

    /// The same consignment with another expectation, in the place of one that stands.
    public Answer<Example> expect(Example example, GoldenCase.Expected expected, PersonId by) {
        locks.take("draft", example.draft().toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason =
                reasonAgainst(example.draft(), person).or(() -> reasonAgainst(example));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        store.end(example.id(), by, clock.instant());
        var golden = new GoldenCase(example.name(), example.golden().facts(), expected);
        return Answer.done(added(example.draft(), golden, person, hash(example.golden())));
    }

    public Answer<Example> remove(Example example, PersonId by) {
        locks.take("draft", example.draft().toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason =
                reasonAgainst(example.draft(), person).or(() -> reasonAgainst(example));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        store.end(example.id(), by, clock.instant());
        Hash hash = hash(example.golden());
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "remove-example",
                        "draft " + example.draft(),
                        hash,
                        Hash.of(new byte[0])));
        return Answer.done(example);
    }

    private Example added(DraftId draft, GoldenCase golden, Person person, @Nullable Hash before) {
        var example =
                new Example(new ExampleId(ids.next()), draft, golden, person.id(), clock.instant());
        store.add(example);
        audit.record(
                new AuditEvent(
                        person.actor(), "keep-example", "draft " + draft, before, hash(golden)));
        return example;
    }

    private static Hash hash(GoldenCase golden) {
        return Hash.of(CanonicalJson.of(golden));
    }

    private Optional<RefusalReason> reasonAgainst(DraftId id, Person person) {
        String programme =
                drafts.find(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No draft " + id + "\nMaybe it is the id of a version."))
                        .programme();
        return Authors.reasonAgainst(person, programmes.get(programme));
    }

    private Optional<RefusalReason> reasonAgainst(Example example) {
        return store.of(example.draft()).contains(example)
                ? Optional.empty()
                : Optional.of(ExampleRefusal.GONE);
    }

    private static Optional<RefusalReason> reasonAgainst(GoldenCase golden, List<Example> others) {
        String name = golden.name();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(ExampleRefusal.NAME_SHAPE);
        }
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            return Optional.of(ExampleRefusal.NAME_TAKEN);
        }
        return CanonicalJson.of(golden).length > LARGEST
                ? Optional.of(ExampleRefusal.TOO_LARGE)
                : Optional.empty();
    }
}
