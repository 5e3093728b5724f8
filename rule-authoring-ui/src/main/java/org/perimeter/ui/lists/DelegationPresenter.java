package org.perimeter.ui.lists;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.ListDelegation;
import org.perimeter.ui.review.Publication;

/// Decides what is told of a list that one agency releases alone, and whether the person may.
final class DelegationPresenter {
    private final DelegationDesk desk;
    private final String list;
    private final List<ListVersion> versions;

    /// @param versions of the list, newest first
    DelegationPresenter(DelegationDesk desk, String list, List<ListVersion> versions) {
        this.desk = desk;
        this.list = list;
        this.versions = List.copyOf(versions);
    }

    /// One programme whose released content delegates the list.
    ///
    /// @param runs   the version that nodes were given
    /// @param onNode the one by which the node within this application decides, where that is another
    /// @param newest the list of the day
    /// @param step   what the person may do
    record Line(
            Programme programme,
            ListDelegation standing,
            ListVersion runs,
            Optional<ListVersion> onNode,
            ListVersion newest,
            Step step) {
        boolean isNewest() {
            return runs.hash().equals(newest.hash());
        }
    }

    /// What a person may do about a list that was changed since it was released.
    sealed interface Step {
        /// Sign it and release it.
        record May() implements Step {}

        /// An approver of the agency, who may not all the same.
        record MayNot(RefusalReason reason) implements Step {}

        /// Nothing: it is for others to do, or there is nothing to be done.
        record None() implements Step {}
    }

    /// In the programmes of the person's agency.
    List<Line> lines() {
        return desk.of(list).stream()
                .flatMap(standing ->
                        desk.programmes().stream()
                                .filter(programme -> programme.slug().equals(standing.programme()))
                                .map(programme -> line(programme, standing)))
                .toList();
    }

    private Line line(Programme programme, ListDelegation standing) {
        Optional<Hash> onNode = desk.onNode(programme.slug(), list);
        return new Line(
                programme,
                standing,
                version(standing.runs()),
                onNode.filter(hash -> !hash.equals(standing.runs())).map(this::version),
                versions.getFirst(),
                step(standing));
    }

    private Step step(ListDelegation standing) {
        Person me = desk.me();
        if (!me.agency().name().equals(standing.delegation().agency())
                || !me.is(Role.APPROVER)
                || standing.runs().equals(versions.getFirst().hash())) {
            return new Step.None();
        }
        return desk.against(standing).<Step>map(Step.MayNot::new).orElseGet(Step.May::new);
    }

    private ListVersion version(Hash hash) {
        return versions.stream()
                .filter(version -> version.hash().equals(hash))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No version of "
                                        + list
                                        + " has hash "
                                        + hash
                                        + "\nMaybe the versions were read before it was made."));
    }

    Answer<SnapshotStatement> toSign(Line line) {
        return desk.toSign(line.standing());
    }

    Answer<BundleStatement> toRelease(Signed<SnapshotStatement> snapshot) {
        return desk.toRelease(snapshot);
    }

    Publication release(Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle) {
        return desk.release(snapshot, bundle);
    }

    ApproverKey key(Hash keyId) {
        return desk.key(keyId)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Key "
                                        + keyId
                                        + " is none of "
                                        + desk.me().name()
                                        + "\nMaybe it was withdrawn while the page was open."));
    }
}
