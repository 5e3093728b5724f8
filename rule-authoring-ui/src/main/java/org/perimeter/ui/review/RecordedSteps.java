package org.perimeter.ui.review;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.review.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Steps that the services take and record.
record RecordedSteps(Person me, Services services) implements ReviewSteps {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedSteps.class);

    record Services(
            Reviews reviews, Releases releases, Withdrawals withdrawals, ApproverKeys keys) {}

    @Override
    public Answer<ApprovalStatement> toApprove(VersionId version) {
        return services.reviews().statementFor(version, me.id());
    }

    @Override
    public Answer<Approval> approve(VersionId version, Signed<ApprovalStatement> signed) {
        return logged("approval", services.reviews().approve(version, me.id(), signed));
    }

    @Override
    public Answer<BundleStatement> toPublish(VersionId version) {
        return services.releases().statementFor(version, me.id());
    }

    @Override
    public Publication publish(VersionId version, Signed<BundleStatement> signed) {
        try {
            return switch (logged(
                    "release", services.releases().publish(version, me.id(), signed))) {
                case Answer.Done<PublishedRelease>(PublishedRelease release) ->
                        new Publication.Published(release);
                case Answer.Refused<PublishedRelease>(var reason, var _) ->
                        new Publication.Refused(reason);
            };
        } catch (UncheckedIOException e) {
            PublishedRelease recorded =
                    services.releases()
                            .current(signed.statement().programme())
                            .filter(release -> release.hash().equals(signed.statement().hash()))
                            .orElseThrow(() -> e);
            LOG.error("{} is recorded and not delivered", recorded.subject(), e);
            return new Publication.Undelivered(recorded);
        }
    }

    @Override
    public Answer<Withdrawal> withdraw(VersionId version, String reason) {
        return services.withdrawals().withdraw(version, reason, me.id());
    }

    @Override
    public Optional<ApproverKey> key(Hash keyId) {
        return services.keys().find(keyId).filter(key -> key.owner().equals(me.actor()));
    }

    /// A person reads the reason; the log has what exactly was found.
    private static <T> Answer<T> logged(String step, Answer<T> answer) {
        if (answer instanceof Answer.Refused<T>(var reason, var detail) && !detail.isEmpty()) {
            LOG.warn("Refused {}: {}: {}", step, reason.name(), detail);
        }
        return answer;
    }
}
