package org.perimeter.engine.bundle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.list.ListChanges;
import org.perimeter.engine.list.NamedList;

/// Whether the entries of delegated lists keep to the limits that all agencies signed. They are measured from what the day
/// began with; and, so that no day can be invented, from each of those versions that are certain: the pinned one, and what
/// the node itself has run.
final class DelegatedEntries {
    private final BundleStatement bundle;
    private final Content content;
    private final @Nullable Release before;
    private final Refusals refusals;
    private final Map<String, NamedList> lists;
    private final Map<String, NamedList> dayBases = new HashMap<>();

    /// @param pinned those of the content, which hold
    /// @param before what the node has run over the same content; `null` where it knows of nothing
    DelegatedEntries(
            BundleStatement bundle,
            Content content,
            Map<String, NamedList> pinned,
            @Nullable Release before,
            Refusals refusals) {
        this.bundle = bundle;
        this.content = content;
        this.before = before;
        this.refusals = refusals;
        this.lists = new HashMap<>(pinned);
    }

    void read(ListCheck files) {
        bundle.lists()
                .forEach((name, list) -> {
                    Optional<Delegation> delegation = content.delegation(name);
                    NamedList pinned = lists.get(name);
                    if (delegation.isEmpty() || pinned == null) {
                        return; // refused where the delegation is
                    }
                    SnapshotStatement snapshot = list.newest().statement();
                    Optional<NamedList> newest = files.read(name, snapshot.listHash());
                    Optional<NamedList> base = files.read(name, snapshot.dayBase());
                    if (newest.isPresent() && base.isPresent()) {
                        check(delegation.get(), snapshot, pinned, newest.get(), base.get());
                        lists.put(name, newest.get());
                        dayBases.put(name, base.get());
                    }
                });
    }

    /// Of each list the entries that run.
    Map<String, NamedList> lists() {
        return lists;
    }

    /// Of each delegated list of the bundle the entries with which its day began.
    Map<String, NamedList> dayBases() {
        return dayBases;
    }

    private void check(
            Delegation delegation,
            SnapshotStatement snapshot,
            NamedList pinned,
            NamedList newest,
            NamedList base) {
        String name = delegation.list();
        if (newest.shape() != pinned.shape() || base.shape() != pinned.shape()) {
            refusals.add(
                    Reason.OTHER_LIST,
                    "list " + name + "#",
                    "Not a list of " + pinned.shape() + " as the pinned one is");
            return;
        }
        if (newest.size() > delegation.mostEntries()) {
            refusals.add(
                    Reason.SNAPSHOT_TOO_LONG,
                    "list " + name + "#",
                    newest.size()
                            + " entries, where "
                            + delegation.agency()
                            + " alone may have "
                            + delegation.mostEntries());
        }
        LocalDate day = snapshot.day();
        boolean _ =
                keepsTo(delegation, newest, new Start(base, day), day)
                        && keepsTo(delegation, newest, approved(pinned), day)
                        && ran(name).stream()
                                .allMatch(start -> keepsTo(delegation, newest, start, day));
    }

    /// Entries with which a day began.
    private record Start(NamedList entries, LocalDate day) {}

    private Start approved(NamedList pinned) {
        return new Start(pinned, SnapshotStatement.day(bundle.approvedAt()));
    }

    private Optional<Start> ran(String name) {
        if (before == null) {
            return Optional.empty();
        }
        DelegatedList ran = before.statement().lists().get(name);
        return ran == null
                ? Optional.empty()
                : before.dayBase(name)
                        .map(entries -> new Start(entries, ran.newest().statement().day()));
    }

    private boolean keepsTo(Delegation delegation, NamedList newest, Start start, LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(start.day(), day)) + 1;
        int changes = ListChanges.between(start.entries(), newest);
        boolean holds = changes <= days * delegation.changesADay();
        if (!holds) {
            refusals.add(
                    Reason.SNAPSHOT_TOO_MANY_CHANGES,
                    "list " + delegation.list() + "#",
                    changes
                            + " changes from "
                            + start.day()
                            + " to "
                            + day
                            + ", where "
                            + delegation.agency()
                            + " alone may make "
                            + delegation.changesADay()
                            + " a day");
        }
        return holds;
    }
}
