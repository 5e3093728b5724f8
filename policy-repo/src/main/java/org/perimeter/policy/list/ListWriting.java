package org.perimeter.policy.list;

import static org.perimeter.policy.list.ListRefusal.NOTHING_CHANGES;
import static org.perimeter.policy.list.ListRefusal.REASON_MISSING;
import static org.perimeter.policy.list.ListRefusal.TOO_MANY_ENTRIES;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.list.internal.EntryStore;
import org.perimeter.policy.list.internal.ListStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Component;

/// Writes the next version of a list, however it came about; in its caller's transaction, under the list's lock.
@Component
class ListWriting {
    /// Of entries named where somebody else was faster.
    private static final int SHOWN = 50;

    private static final int LONGEST_REASON = 1_000;

    private final ListStore store;
    private final EntryStore entries;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    ListWriting(ListStore store, EntryStore entries, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param base  the version that the author had before them: where it is not the newest, somebody was faster
    /// @param after what the list then holds; asked for only where nothing stands against the change
    Changing write(
            VersionedList list, int base, String reason, Person person, Supplier<Entries> after) {
        Optional<RefusalReason> against =
                ListEditing.mayNotChange(list, person).or(() -> reasonAgainst(reason));
        if (against.isPresent()) {
            return new Changing.Refused(against.get());
        }
        ListVersion newest = list.newest();
        if (newest.number() != base) {
            return new Changing.Stale(
                    newest,
                    people.get(newest.by().person()),
                    entries.difference(list.name(), base, newest.number(), SHOWN));
        }
        Entries next = after.get();
        if (next.size() > most(list.shape())) {
            return new Changing.Refused(TOO_MANY_ENTRIES);
        }
        byte[] bytes = next.bytes(list.name());
        return Hash.of(bytes).equals(newest.hash())
                ? new Changing.Refused(NOTHING_CHANGES)
                : new Changing.Changed(written(newest, bytes, reason, person));
    }

    private ListVersion written(ListVersion newest, byte[] bytes, String reason, Person person) {
        ListVersion next =
                store.add(
                        newest.list(),
                        newest.number() + 1,
                        bytes,
                        reason,
                        person.actor(),
                        clock.instant());
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "change-list",
                        VersionedList.subject(newest.list()),
                        newest.hash(),
                        next.hash()));
        return next;
    }

    /// The list of the day.
    Entries now(VersionedList list) {
        return Entries.gathered(
                list.shape(), sink -> entries.each(list.name(), list.newest().number(), sink));
    }

    private static int most(ListShape shape) {
        return shape == ListShape.PATTERNS ? Limits.PATTERNS : Limits.LIST;
    }

    static Optional<RefusalReason> reasonAgainst(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Optional.of(REASON_MISSING)
                : Optional.empty();
    }
}
