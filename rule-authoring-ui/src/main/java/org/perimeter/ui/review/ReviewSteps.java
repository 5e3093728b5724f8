package org.perimeter.ui.review;

import java.util.Optional;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Withdrawal;

/// The steps that one person takes on a version. What they sign is made here and signed in their browser.
interface ReviewSteps {
    Answer<ApprovalStatement> toApprove(VersionId version);

    Answer<Approval> approve(VersionId version, Signed<ApprovalStatement> signed);

    Answer<BundleStatement> toPublish(VersionId version);

    Publication publish(VersionId version, Signed<BundleStatement> signed);

    Answer<Withdrawal> withdraw(VersionId version, String reason);

    /// The person's own key; empty for anybody else's.
    Optional<ApproverKey> key(Hash keyId);
}
