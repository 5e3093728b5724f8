package org.perimeter.policy.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.EffectiveWindow.When;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.list.ListChanges;
import org.perimeter.engine.list.NamedList;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.release.internal.SnapshotStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Component;

/// Which entries of a delegated list one agency may release alone now, who of it, and what they sign. The database and every
/// node hold to the same rules.
@Component
class SnapshotRules {
    private final ReleaseStore store;
    private final SnapshotStore snapshots;
    private final Versions versions;
    private final VersionedLists lists;
    private final Clock clock;

    SnapshotRules(
            ReleaseStore store,
            SnapshotStore snapshots,
            Versions versions,
            VersionedLists lists,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.versions = versions;
        this.lists = lists;
        this.clock = clock;
    }

    /// How it stands with a list in a programme; empty where what is released does not delegate it.
    Optional<ListDelegation> standing(String programme, String list) {
        return store.current(programme)
                .flatMap(release -> standing(versions.get(release.version()), list));
    }

    private Optional<ListDelegation> standing(Version version, String list) {
        Content content = Content.read(versions.content(version.id()));
        return content.delegation(list)
                .map(delegation -> standing(version, content.lists().get(list), delegation));
    }

    private ListDelegation standing(Version version, @Nullable Hash pinned, Delegation delegation) {
        if (pinned == null) {
            throw new IllegalStateException(
                    version.subject()
                            + " delegates "
                            + delegation.list()
                            + " and does not pin it\nMaybe it was put into the database by hand.");
        }
        @Nullable DelegatedList carried =
                snapshots
                        .carried(version.programme(), version.contentHash())
                        .get(delegation.list());
        Optional<SnapshotStatement> newest =
                Optional.ofNullable(carried).map(list -> list.newest().statement());
        Hash runs = newest.map(SnapshotStatement::listHash).orElse(pinned);
        Hash base =
                newest.filter(snapshot -> snapshot.day().equals(today()))
                        .map(SnapshotStatement::dayBase)
                        .orElse(runs);
        Hash day = lists.get(delegation.list()).newest().hash();
        return new ListDelegation(
                version.programme(),
                version.id(),
                version.number(),
                delegation,
                pinned,
                newest,
                base,
                changes(delegation.list(), base, runs),
                changes(delegation.list(), base, day));
    }

    private LocalDate today() {
        return SnapshotStatement.day(clock.instant());
    }

    private int changes(String list, Hash one, Hash other) {
        return one.equals(other)
                ? 0
                : ListChanges.between(entries(list, one), entries(list, other));
    }

    private NamedList entries(String list, Hash hash) {
        return lists.pinned(Map.of(list, hash))
                .named(list)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No entries of "
                                        + list
                                        + " under "
                                        + hash
                                        + "\nMaybe it is the hash of another list."));
    }

    /// Why the person may not release the newest version of the list; empty when they may.
    Optional<RefusalReason> reasonAgainst(ListDelegation standing, Person person) {
        Delegation delegation = standing.delegation();
        if (!delegation.agency().equals(person.agency().name())) {
            return Optional.of(SnapshotRefusal.OTHER_AGENCY);
        }
        if (!person.is(Role.APPROVER)) {
            return Optional.of(SnapshotRefusal.NOT_AN_APPROVER);
        }
        if (versions.get(standing.version()).dates().at(clock.instant()) != When.WITHIN) {
            return Optional.of(SnapshotRefusal.NOT_IN_FORCE);
        }
        ListVersion newest = lists.get(delegation.list()).newest();
        if (newest.hash().equals(standing.runs())) {
            return Optional.of(SnapshotRefusal.NOTHING_NEW);
        }
        if (snapshots
                .persons(standing.version(), delegation.list(), newest.hash())
                .contains(person.id())) {
            return Optional.of(SnapshotRefusal.OWN_WORK);
        }
        if (newest.size() > delegation.mostEntries()) {
            return Optional.of(SnapshotRefusal.TOO_LONG);
        }
        return standing.wouldBe() > delegation.changesADay()
                ? Optional.of(SnapshotRefusal.TOO_MANY_CHANGES)
                : Optional.empty();
    }

    /// What a snapshot of the list as it is says.
    SnapshotStatement statement(
            ListDelegation standing, Person person, ApproverKey key, Instant at) {
        return new SnapshotStatement(
                standing.programme(),
                versions.get(standing.version()).contentHash(),
                standing.delegation().list(),
                lists.get(standing.delegation().list()).newest().hash(),
                standing.runs(),
                standing.dayBase(),
                person.agency().name(),
                person.id().toString(),
                key.keyId(),
                at);
    }

    /// What the next release carries once this snapshot is recorded.
    SortedMap<String, DelegatedList> carried(
            ListDelegation standing, Signed<SnapshotStatement> signed) {
        SnapshotStatement snapshot = signed.statement();
        SortedMap<String, DelegatedList> carried =
                new TreeMap<>(snapshots.carried(standing.programme(), snapshot.contentHash()));
        DelegatedList before = carried.get(snapshot.list());
        @Nullable Signed<SnapshotStatement> dayBefore =
                before == null
                        ? null
                        : before.newest().statement().day().equals(snapshot.day())
                                ? before.dayBefore()
                                : before.newest();
        carried.put(snapshot.list(), new DelegatedList(signed, dayBefore));
        return Collections.unmodifiableSortedMap(carried);
    }
}
