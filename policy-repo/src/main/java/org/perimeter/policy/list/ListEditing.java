package org.perimeter.policy.list;

import static org.perimeter.policy.list.ListRefusal.NAME_SHAPE;
import static org.perimeter.policy.list.ListRefusal.NAME_TAKEN;
import static org.perimeter.policy.list.ListRefusal.NOTHING_CHANGES;
import static org.perimeter.policy.list.ListRefusal.NOT_AN_ANALYST;
import static org.perimeter.policy.list.ListRefusal.OTHER_AGENCY;
import static org.perimeter.policy.list.ListRefusal.PATTERNS_ARE_WORDS;
import static org.perimeter.policy.list.ListRefusal.REASON_MISSING;
import static org.perimeter.policy.list.ListRefusal.TITLE_SHAPE;
import static org.perimeter.policy.list.ListRefusal.TOO_MANY_ENTRIES;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.list.Changing.FaultyEntry;
import org.perimeter.policy.list.internal.EntryStore;
import org.perimeter.policy.list.internal.ListStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Creates lists and changes them. Every change is a version of its own, with who made it and why.
@Service
@Transactional
public class ListEditing {
    /// Of entries named where somebody else was faster.
    static final int SHOWN = 50;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 1_000;

    private final ListStore store;
    private final EntryStore entries;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    public ListEditing(
            ListStore store,
            EntryStore entries,
            People people,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Creates an empty list, whose version 1 gives the reason. It belongs to the agency of whoever creates it.
    public Answer<VersionedList> create(NewList wanted, String reason, PersonId by) {
        Person person = people.get(by);
        locks.take("list", wanted.name());
        Optional<RefusalReason> against =
                reasonAgainst(wanted, person).or(() -> reasonAgainst(reason));
        if (against.isPresent()) {
            return Answer.refused(against.get());
        }
        store.add(wanted, person.actor(), clock.instant());
        byte[] empty = Entries.none(wanted.shape()).bytes(wanted.name());
        ListVersion version =
                store.add(wanted.name(), 1, empty, reason, person.actor(), clock.instant());
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "create-list",
                        VersionedList.subject(wanted.name()),
                        null,
                        version.hash()));
        return Answer.done(store.find(wanted.name()).orElseThrow());
    }

    /// Makes a change over the version that its author had before them.
    public Changing change(ListChange change, PersonId by) {
        Person person = people.get(by);
        locks.take("list", change.list());
        VersionedList list = store.find(change.list()).orElseThrow();
        var rules = new EntryRules(list.shape(), list.kind());
        List<FaultyEntry> faults =
                change.add().stream()
                        .flatMap(entry ->
                                rules
                                        .fault(entry)
                                        .map(fault -> new FaultyEntry(entry, fault))
                                        .stream())
                        .toList();
        if (!faults.isEmpty()) {
            return new Changing.Found(faults);
        }
        return write(
                list,
                change.base(),
                change.reason(),
                person,
                () -> now(list).without(change.remove()).with(change.add()));
    }

    /// What a list holds after a change.
    @FunctionalInterface
    interface Outcome {
        Entries entries();
    }

    /// Writes the next version, unless somebody was faster; under the list's lock.
    Changing write(VersionedList list, int base, String reason, Person person, Outcome outcome) {
        Optional<RefusalReason> against =
                mayNotChange(list, person).or(() -> reasonAgainst(reason));
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
        Entries after = outcome.entries();
        if (after.size() > most(list.shape())) {
            return new Changing.Refused(TOO_MANY_ENTRIES);
        }
        byte[] bytes = after.bytes(list.name());
        if (Hash.of(bytes).equals(newest.hash())) {
            return new Changing.Refused(NOTHING_CHANGES);
        }
        ListVersion next =
                store.add(list.name(), base + 1, bytes, reason, person.actor(), clock.instant());
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "change-list",
                        VersionedList.subject(list.name()),
                        newest.hash(),
                        next.hash()));
        return new Changing.Changed(next);
    }

    /// The list of the day.
    Entries now(VersionedList list) {
        return Entries.gathered(
                list.shape(), sink -> entries.each(list.name(), list.newest().number(), sink));
    }

    static int most(ListShape shape) {
        return shape == ListShape.PATTERNS ? Limits.PATTERNS : Limits.LIST;
    }

    /// Why the person may not change the list; empty when they may.
    public static Optional<RefusalReason> mayNotChange(VersionedList list, Person person) {
        if (!person.is(Role.ANALYST)) {
            return Optional.of(NOT_AN_ANALYST);
        }
        return person.agency() == list.owner() ? Optional.empty() : Optional.of(OTHER_AGENCY);
    }

    private Optional<RefusalReason> reasonAgainst(NewList wanted, Person person) {
        if (!person.is(Role.ANALYST)) {
            return Optional.of(NOT_AN_ANALYST);
        }
        if (wanted.name().length() > LONGEST_NAME || !NAME.matcher(wanted.name()).matches()) {
            return Optional.of(NAME_SHAPE);
        }
        if (store.find(wanted.name()).isPresent()) {
            return Optional.of(NAME_TAKEN);
        }
        boolean titled =
                Stream.of(wanted.title().en(), wanted.title().fr())
                        .allMatch(title ->
                                !title.isBlank() && title.strip().length() <= LONGEST_TITLE);
        if (!titled) {
            return Optional.of(TITLE_SHAPE);
        }
        return wanted.shape() == ListShape.PATTERNS && wanted.kind() != EntryKind.WORDS
                ? Optional.of(PATTERNS_ARE_WORDS)
                : Optional.empty();
    }

    private static Optional<RefusalReason> reasonAgainst(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Optional.of(REASON_MISSING)
                : Optional.empty();
    }
}
