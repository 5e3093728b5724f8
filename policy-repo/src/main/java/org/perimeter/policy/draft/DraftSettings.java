package org.perimeter.policy.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.internal.DraftStore;
import org.perimeter.policy.draft.internal.SettingsStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programme settings that drafts would have approved. Whoever changes one has a hand in the versions of its draft.
@Service
@Transactional
public class DraftSettings {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 120;
    private static final int LARGEST = 256 << 10;

    private final SettingsStore store;
    private final DraftStore drafts;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public DraftSettings(
            SettingsStore store,
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

    /// What a version that is made of the draft now would be held to.
    @Transactional(readOnly = true)
    public ProgrammeSettings of(DraftId draft) {
        return new ProgrammeSettings(
                store.baseline(draft).orElse(null),
                store.events(draft).stream().map(PlantedEvent::event).toList());
    }

    /// The must-catch events that stand, by name.
    @Transactional(readOnly = true)
    public List<PlantedEvent> events(DraftId draft) {
        return store.events(draft);
    }

    /// Agrees on the data set that evidence is to be a run over. The same one again changes nothing.
    ///
    /// @param baseline its hash; `null` for a run over any
    public Answer<ProgrammeSettings> choose(DraftId draft, @Nullable Hash baseline, PersonId by) {
        locks.take("draft", draft.toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason = reasonAgainst(draft, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Hash before = store.baseline(draft).orElse(null);
        if (!Objects.equals(before, baseline)) {
            store.choose(draft, baseline, by, clock.instant());
            record(person, "choose-baseline", draft, before, baseline);
        }
        return Answer.done(of(draft));
    }

    public Answer<PlantedEvent> plant(DraftId draft, MustCatchEvent event, PersonId by) {
        locks.take("draft", draft.toString());
        Person person = people.get(by);
        List<PlantedEvent> before = store.events(draft);
        if (before.size() >= MOST) {
            return Answer.refused(SettingsRefusal.TOO_MANY);
        }
        Optional<RefusalReason> reason =
                reasonAgainst(draft, person)
                        .or(() -> reasonAgainst(event, before))
                        .or(() -> reasonAgainst(draft, event.atLeast()));
        return reason.map(Answer::<PlantedEvent>refused)
                .orElseGet(() -> Answer.done(added(draft, event, person, null)));
    }

    /// The same consignment with another weakest disposition, in the place of an event that stands.
    public Answer<PlantedEvent> allow(PlantedEvent event, Disposition atLeast, PersonId by) {
        locks.take("draft", event.draft().toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason =
                reasonAgainst(event.draft(), person)
                        .or(() -> reasonAgainst(event))
                        .or(() -> reasonAgainst(event.draft(), atLeast));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        if (event.atLeast() == atLeast) {
            return Answer.done(event);
        }
        store.end(event.id(), by, clock.instant());
        return Answer.done(
                added(event.draft(), event.event().atLeast(atLeast), person, hash(event.event())));
    }

    public Answer<PlantedEvent> remove(PlantedEvent event, PersonId by) {
        locks.take("draft", event.draft().toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason =
                reasonAgainst(event.draft(), person).or(() -> reasonAgainst(event));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        store.end(event.id(), by, clock.instant());
        record(person, "remove-must-catch", event.draft(), hash(event.event()), null);
        return Answer.done(event);
    }

    private PlantedEvent added(
            DraftId draft, MustCatchEvent event, Person person, @Nullable Hash before) {
        Instant now = clock.instant();
        var planted =
                new PlantedEvent(new PlantedEventId(ids.next()), draft, event, person.id(), now);
        store.add(planted);
        record(person, "plant-must-catch", draft, before, hash(event));
        return planted;
    }

    private static Hash hash(MustCatchEvent event) {
        return Hash.of(CanonicalJson.of(event));
    }

    private void record(
            Person person,
            String action,
            DraftId draft,
            @Nullable Hash before,
            @Nullable Hash after) {
        audit.record(new AuditEvent(person.actor(), action, "draft " + draft, before, after));
    }

    private Programme programme(DraftId id) {
        return programmes.get(
                drafts.find(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No draft " + id + "\nMaybe it is the id of a version."))
                        .programme());
    }

    private Optional<RefusalReason> reasonAgainst(DraftId id, Person person) {
        return Authors.reasonAgainst(person, programme(id));
    }

    private Optional<RefusalReason> reasonAgainst(DraftId id, Disposition atLeast) {
        return programme(id).dispositions().contains(atLeast) && atLeast != Disposition.RELEASE
                ? Optional.empty()
                : Optional.of(SettingsRefusal.OTHER_DISPOSITION);
    }

    private Optional<RefusalReason> reasonAgainst(PlantedEvent event) {
        return store.events(event.draft()).contains(event)
                ? Optional.empty()
                : Optional.of(SettingsRefusal.GONE);
    }

    private static Optional<RefusalReason> reasonAgainst(
            MustCatchEvent event, List<PlantedEvent> others) {
        String name = event.name();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(SettingsRefusal.NAME_SHAPE);
        }
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            return Optional.of(SettingsRefusal.NAME_TAKEN);
        }
        return CanonicalJson.of(event).length > LARGEST
                ? Optional.of(SettingsRefusal.TOO_LARGE)
                : Optional.empty();
    }
}
