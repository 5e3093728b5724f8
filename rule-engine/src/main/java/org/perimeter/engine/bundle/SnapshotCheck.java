package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.Delegation;

/// Whether the snapshots of a bundle were signed by whom its content delegates these lists to, each upon the one before it:
/// all that can be told without reading a list.
final class SnapshotCheck {
    private final BundleStatement bundle;
    private final Content content;
    private final @Nullable Release before;
    private final Refusals refusals;

    /// @param before what the node has run over the same content; `null` where it knows of nothing
    SnapshotCheck(
            BundleStatement bundle, Content content, @Nullable Release before, Refusals refusals) {
        this.bundle = bundle;
        this.content = content;
        this.before = before;
        this.refusals = refusals;
    }

    void check(Set<String> required, SignerCheck signers) {
        checkDelegations(required);
        bundle.lists()
                .forEach((name, list) -> {
                    String place = "bundle#/statement/lists/" + StrictJson.escaped(name);
                    checkSigned(name, list.newest(), place + "/newest/statement", signers);
                    Signed<SnapshotStatement> dayBefore = list.dayBefore();
                    if (dayBefore != null) {
                        checkSigned(name, dayBefore, place + "/dayBefore/statement", signers);
                    }
                    checkDayBase(name, list, place + "/newest/statement/dayBase");
                });
        if (before != null) {
            checkSuccession(before);
        }
    }

    private void checkDelegations(Set<String> required) {
        for (int i = 0; i < content.delegations().size(); i++) {
            Delegation delegation = content.delegations().get(i);
            String place = "content#/delegations/" + i;
            if (!content.lists().containsKey(delegation.list())) {
                refusals.add(
                        Reason.DELEGATED_LIST_NOT_PINNED,
                        place + "/list",
                        "The content pins no list " + delegation.list());
            }
            if (!required.contains(delegation.agency())) {
                refusals.add(
                        Reason.DELEGATION_TO_OTHER_AGENCY,
                        place + "/agency",
                        delegation.agency()
                                + " is none of the programme's agencies, which are "
                                + required);
            }
        }
    }

    private void checkSigned(
            String name, Signed<SnapshotStatement> signed, String place, SignerCheck signers) {
        SnapshotStatement snapshot = signed.statement();
        Optional<Delegation> delegation = content.delegation(name);
        if (delegation.isEmpty()) {
            refusals.add(
                    Reason.LIST_NOT_DELEGATED,
                    place + "/list",
                    "The content delegates list " + name + " to nobody");
            return;
        }
        if (!snapshot.agency().equals(delegation.get().agency())) {
            refusals.add(
                    Reason.SNAPSHOT_OF_OTHER_AGENCY,
                    place + "/agency",
                    name
                            + " is delegated to "
                            + delegation.get().agency()
                            + ", and "
                            + snapshot.agency()
                            + " signed");
        }
        checkSubject(name, snapshot, place);
        checkDates(snapshot, place + "/at");
        signers.check(signed, snapshot.signatory(), snapshot.at(), place);
    }

    private void checkSubject(String name, SnapshotStatement snapshot, String place) {
        if (!snapshot.programme().equals(bundle.programme())) {
            refusals.add(
                    Reason.SNAPSHOT_OF_OTHER_PROGRAMME,
                    place + "/programme",
                    "Signed for " + snapshot.programme() + ", not " + bundle.programme());
        }
        if (!snapshot.contentHash().equals(bundle.contentHash())) {
            refusals.add(
                    Reason.SNAPSHOT_OF_OTHER_CONTENT,
                    place + "/contentHash",
                    "Signed under "
                            + snapshot.contentHash()
                            + ", not under "
                            + bundle.contentHash());
        }
        if (!snapshot.list().equals(name)) {
            refusals.add(
                    Reason.SNAPSHOT_OF_OTHER_LIST,
                    place + "/list",
                    "Signed for the list " + snapshot.list() + ", not " + name);
        }
    }

    private void checkDates(SnapshotStatement snapshot, String place) {
        if (snapshot.at().isAfter(bundle.at().plus(SignerCheck.SKEW))) {
            refusals.add(
                    Reason.SNAPSHOT_AFTER_RELEASE,
                    place,
                    "Signed at " + snapshot.at() + ", after the release of " + bundle.at());
        }
        Instant approved = bundle.approvedAt();
        if (snapshot.at().plus(SignerCheck.SKEW).isBefore(approved)) {
            refusals.add(
                    Reason.SNAPSHOT_BEFORE_APPROVAL,
                    place,
                    "Signed at "
                            + snapshot.at()
                            + ", and the content was approved at "
                            + approved
                            + " only");
        }
    }

    /// A day begins with what was signed last on an earlier day, else with what the content pins.
    private void checkDayBase(String name, DelegatedList list, String place) {
        SnapshotStatement newest = list.newest().statement();
        Signed<SnapshotStatement> dayBefore = list.dayBefore();
        Hash base =
                dayBefore == null ? content.lists().get(name) : dayBefore.statement().listHash();
        if (!newest.dayBase().equals(base)) {
            refusals.add(
                    Reason.SNAPSHOT_BASE,
                    place,
                    "The day began with " + base + ", it says " + newest.dayBase());
        }
        if (dayBefore != null && !dayBefore.statement().day().isBefore(newest.day())) {
            refusals.add(
                    Reason.SNAPSHOT_BASE,
                    place,
                    "What it counts from was signed on "
                            + dayBefore.statement().day()
                            + ", not before "
                            + newest.day());
        }
    }

    private void checkSuccession(Release before) {
        before.statement().lists().keySet().stream()
                .filter(name -> !bundle.lists().containsKey(name))
                .forEach(name ->
                        refusals.add(
                                Reason.SNAPSHOT_DROPPED,
                                "bundle#/statement/lists",
                                name + " ran with entries of its own over this content"));
        bundle.lists()
                .forEach((name, list) -> {
                    String place =
                            "bundle#/statement/lists/"
                                    + StrictJson.escaped(name)
                                    + "/newest/statement";
                    DelegatedList ran = before.statement().lists().get(name);
                    if (ran != null) {
                        checkAfter(list, ran.newest().statement(), place);
                    }
                    checkFollows(list.newest().statement(), before, place);
                });
    }

    private void checkAfter(DelegatedList list, SnapshotStatement ran, String place) {
        SnapshotStatement newest = list.newest().statement();
        if (newest.equals(ran)) {
            return;
        }
        if (newest.at().isBefore(ran.at())) {
            refusals.add(
                    Reason.SNAPSHOT_OLDER,
                    place + "/at",
                    "Signed at " + newest.at() + ", before what ran, of " + ran.at());
            return;
        }
        Signed<SnapshotStatement> dayBefore = list.dayBefore();
        boolean holds =
                newest.day().equals(ran.day())
                        ? newest.dayBase().equals(ran.dayBase())
                        : dayBefore != null && !dayBefore.statement().at().isBefore(ran.at());
        if (!holds) {
            refusals.add(
                    Reason.SNAPSHOT_BASE,
                    place + "/dayBase",
                    "Since "
                            + ran.at()
                            + " "
                            + ran.listHash()
                            + " ran here, and its day had begun with "
                            + ran.dayBase()
                            + ", not with "
                            + newest.dayBase());
        }
    }

    /// Where no bundle was missed, what it follows is what ran.
    private void checkFollows(SnapshotStatement newest, Release before, String place) {
        DelegatedList ran = before.statement().lists().get(newest.list());
        boolean same = ran != null && ran.newest().statement().equals(newest);
        Hash running = before.lists().get(newest.list());
        if (!same
                && bundle.sequence() == before.sequence() + 1
                && !newest.follows().equals(running)) {
            refusals.add(
                    Reason.SNAPSHOT_FOLLOWS_OTHER,
                    place + "/follows",
                    "Follows " + newest.follows() + ", while " + running + " ran before it");
        }
    }
}
