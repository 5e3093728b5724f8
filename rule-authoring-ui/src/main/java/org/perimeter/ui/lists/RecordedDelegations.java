package org.perimeter.ui.lists;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.DelegatedLists;
import org.perimeter.policy.release.ListDelegation;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.scoring.release.ActiveReleases;
import org.perimeter.ui.review.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk over what the database has recorded and the node within this application runs.
record RecordedDelegations(Person me, Services services) implements DelegationDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedDelegations.class);

    record Services(
            DelegatedLists delegated,
            Releases releases,
            Programmes programmes,
            ApproverKeys keys,
            ActiveReleases active) {}

    @Override
    public List<Programme> programmes() {
        return services.programmes().of(me.agency());
    }

    @Override
    public List<ListDelegation> of(String list) {
        return services.delegated().of(list);
    }

    @Override
    public Optional<Hash> onNode(String programme, String list) {
        return services.active()
                .current(programme)
                .flatMap(active -> Optional.ofNullable(active.release().lists().get(list)));
    }

    @Override
    public Optional<RefusalReason> against(ListDelegation standing) {
        return services.delegated().reasonAgainst(standing, me.id());
    }

    @Override
    public Answer<SnapshotStatement> toSign(ListDelegation standing) {
        return services.delegated()
                .statementFor(standing.programme(), standing.delegation().list(), me.id());
    }

    @Override
    public Answer<BundleStatement> toRelease(Signed<SnapshotStatement> snapshot) {
        return services.delegated().releaseFor(snapshot, me.id());
    }

    @Override
    public Publication release(Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle) {
        try {
            return switch (services.delegated().release(snapshot, bundle, me.id())) {
                case Answer.Done<PublishedRelease>(PublishedRelease release) ->
                        new Publication.Published(release);
                case Answer.Refused<PublishedRelease>(RefusalReason reason, String detail) -> {
                    LOG.warn("Refused release of a list: {}: {}", reason.name(), detail);
                    yield new Publication.Refused(reason);
                }
            };
        } catch (UncheckedIOException e) {
            PublishedRelease recorded =
                    services.releases()
                            .current(bundle.statement().programme())
                            .filter(release -> release.hash().equals(bundle.statement().hash()))
                            .orElseThrow(() -> e);
            LOG.error("{} is recorded and not delivered", recorded.subject(), e);
            return new Publication.Undelivered(recorded);
        }
    }

    @Override
    public Optional<ApproverKey> key(Hash keyId) {
        return services.keys().find(keyId).filter(key -> key.owner().equals(me.actor()));
    }
}
