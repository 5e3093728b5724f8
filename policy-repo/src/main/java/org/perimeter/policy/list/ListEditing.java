package org.perimeter.policy.list;

import static org.perimeter.policy.list.ListRefusal.NAME_SHAPE;
import static org.perimeter.policy.list.ListRefusal.NAME_TAKEN;
import static org.perimeter.policy.list.ListRefusal.NOT_AN_ANALYST;
import static org.perimeter.policy.list.ListRefusal.OTHER_AGENCY;
import static org.perimeter.policy.list.ListRefusal.PATTERNS_ARE_WORDS;
import static org.perimeter.policy.list.ListRefusal.TITLE_SHAPE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.list.Changing.FaultyEntry;
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
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 120;

    private final ListStore store;
    private final ListWriting writing;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    ListEditing(
            ListStore store,
            ListWriting writing,
            People people,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.writing = writing;
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
                reasonAgainst(wanted, person).or(() -> ListWriting.reasonAgainst(reason));
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
        return writing.write(
                list,
                change.base(),
                change.reason(),
                person,
                () -> writing.now(list).without(change.remove()).with(change.add()));
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
}
