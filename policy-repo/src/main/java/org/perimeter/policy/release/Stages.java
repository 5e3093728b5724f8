package org.perimeter.policy.release;

import java.util.Optional;
import java.util.Set;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.review.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells where a version stands, from what was recorded of it.
@Service
@Transactional(readOnly = true)
public class Stages {
    private final ReleaseStore store;
    private final Reviews reviews;
    private final Withdrawals withdrawals;

    public Stages(ReleaseStore store, Reviews reviews, Withdrawals withdrawals) {
        this.store = store;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
    }

    public Stage of(VersionId id) {
        Optional<PublishedRelease> last = store.last(id);
        if (last.isPresent()) {
            boolean runs = store.current(last.get().programme()).equals(last);
            return runs ? new Stage.Released(last.get()) : new Stage.Replaced(last.get());
        }
        Optional<Withdrawal> withdrawal = withdrawals.of(id);
        if (withdrawal.isPresent()) {
            return new Stage.Withdrawn(withdrawal.get());
        }
        Set<Agency> missing = reviews.missing(id);
        return missing.isEmpty() ? new Stage.Approved() : new Stage.InReview(missing);
    }
}
