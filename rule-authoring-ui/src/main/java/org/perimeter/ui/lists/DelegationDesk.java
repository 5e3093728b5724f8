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
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.ListDelegation;
import org.perimeter.ui.review.Publication;

/// What one person sees and does of a list that one agency releases alone.
interface DelegationDesk {
    Person me();

    /// Those of the person's agency.
    List<Programme> programmes();

    /// How it stands with the list in each programme whose released content delegates it.
    List<ListDelegation> of(String list);

    /// The entries of the list by which the node within this application decides; empty where it runs nothing.
    Optional<Hash> onNode(String programme, String list);

    /// Why the person may not release the newest version; empty when they may.
    Optional<RefusalReason> against(ListDelegation standing);

    Answer<SnapshotStatement> toSign(ListDelegation standing);

    Answer<BundleStatement> toRelease(Signed<SnapshotStatement> snapshot);

    Publication release(Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle);

    /// The person's own key; empty for anybody else's.
    Optional<ApproverKey> key(Hash keyId);
}
