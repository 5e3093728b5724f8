package org.perimeter.policy.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.Limits;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.internal.DelegationStore;
import org.perimeter.policy.draft.internal.DraftStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which lists a draft would have one agency release alone. Whoever delegates one, or takes it back, has a hand in the versions
/// of the draft.
@Service
@Transactional
public class Delegations {
    private final DelegationStore store;
    private final DraftStore drafts;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    public Delegations(
            DelegationStore store,
            DraftStore drafts,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be delegated.
    ///
    /// @param mostEntries that the list may then have
    /// @param changesADay entries that may come and go on a day by UTC
    public record Wish(String list, Agency agency, int mostEntries, int changesADay) {}

    /// Those that stand, by list.
    @Transactional(readOnly = true)
    public List<Delegation> of(DraftId draft) {
        return store.of(draft);
    }

    /// Delegates a list, in the place of what stood for it.
    public Answer<Delegation> delegate(DraftId id, Wish wish, PersonId by) {
        locks.take("draft", id.toString());
        Programme programme = programme(id);
        Person person = people.get(by);
        Optional<RefusalReason> reason =
                Authors.reasonAgainst(person, programme).or(() -> reasonAgainst(wish, programme));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        var wanted =
                new Delegation(
                        wish.list(), wish.agency().name(), wish.mostEntries(), wish.changesADay());
        @Nullable Delegation stood = standing(id, wish.list());
        if (!wanted.equals(stood)) {
            store.set(id, wanted, by, clock.instant());
            record(person, "delegate-list", id, stood, wanted);
        }
        return Answer.done(wanted);
    }

    /// Leaves a list to all agencies again.
    ///
    /// @return the name of the list
    public Answer<String> takeBack(DraftId id, String list, PersonId by) {
        locks.take("draft", id.toString());
        Person person = people.get(by);
        Optional<RefusalReason> reason = Authors.reasonAgainst(person, programme(id));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        @Nullable Delegation stood = standing(id, list);
        if (stood != null) {
            store.end(id, list, by, clock.instant());
            record(person, "take-list-back", id, stood, null);
        }
        return Answer.done(list);
    }

    private @Nullable Delegation standing(DraftId id, String list) {
        return store.of(id).stream()
                .filter(stands -> stands.list().equals(list))
                .findFirst()
                .orElse(null);
    }

    private Programme programme(DraftId id) {
        return programmes.get(
                drafts.find(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No draft " + id + "\nMaybe it is the id of a version."))
                        .programme());
    }

    private Optional<RefusalReason> reasonAgainst(Wish wish, Programme programme) {
        if (!store.knowsList(wish.list())) {
            return Optional.of(DelegationRefusal.UNKNOWN_LIST);
        }
        if (!programme.requires(wish.agency())) {
            return Optional.of(DelegationRefusal.OTHER_AGENCY);
        }
        return isLimit(wish.mostEntries()) && isLimit(wish.changesADay())
                ? Optional.empty()
                : Optional.of(DelegationRefusal.LIMITS);
    }

    private static boolean isLimit(int number) {
        return number >= 1 && number <= Limits.LIST;
    }

    private void record(
            Person person,
            String action,
            DraftId draft,
            @Nullable Delegation before,
            @Nullable Delegation after) {
        audit.record(
                new AuditEvent(
                        person.actor(),
                        action,
                        "draft " + draft,
                        before == null ? null : hash(before),
                        after == null ? null : hash(after)));
    }

    private static Hash hash(Delegation delegation) {
        return Hash.of(CanonicalJson.of(delegation));
    }
}
