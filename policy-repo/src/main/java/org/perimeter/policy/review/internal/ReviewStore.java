package org.perimeter.policy.review.internal;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Withdrawal;
import org.springframework.stereotype.Component;

@Component
public class ReviewStore {
    private final EntityManager entities;

    ReviewStore(EntityManager entities) {
        this.entities = entities;
    }

    public List<Approval> approvals(VersionId version) {
        return entities
                .createQuery(
                        "select a from ApprovalRow a where a.versionId = :version order by a.agency",
                        ApprovalRow.class)
                .setParameter("version", version.value())
                .getResultList()
                .stream()
                .map(ApprovalRow::approval)
                .toList();
    }

    public List<Approval> approvals(String programme) {
        return entities
                .createQuery(
                        "select a from ApprovalRow a where a.programme = :programme order by a.agency",
                        ApprovalRow.class)
                .setParameter("programme", programme)
                .getResultList()
                .stream()
                .map(ApprovalRow::approval)
                .toList();
    }

    public Optional<Approval> approval(Hash statementDigest) {
        return entities
                .createQuery(
                        "select a from ApprovalRow a where a.statementDigest = :digest",
                        ApprovalRow.class)
                .setParameter("digest", statementDigest.hex())
                .getResultList()
                .stream()
                .findFirst()
                .map(ApprovalRow::approval);
    }

    public List<AttachedEvidence> evidence(VersionId version) {
        return entities
                .createQuery(
                        "select e from EvidenceRow e where e.versionId = :version order by e.attachedAt desc, e.hash",
                        EvidenceRow.class)
                .setParameter("version", version.value())
                .getResultList()
                .stream()
                .map(EvidenceRow::attached)
                .toList();
    }

    public Optional<Withdrawal> withdrawal(VersionId version) {
        return Optional.ofNullable(entities.find(WithdrawalRow.class, version.value()))
                .map(WithdrawalRow::withdrawal);
    }

    public Map<VersionId, Withdrawal> withdrawals(Collection<VersionId> versions) {
        return entities
                .createQuery(
                        "select w from WithdrawalRow w where w.versionId in :versions",
                        WithdrawalRow.class)
                .setParameter("versions", versions.stream().map(VersionId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(WithdrawalRow::version, WithdrawalRow::withdrawal));
    }

    public void add(Approval approval) {
        persist(new ApprovalRow(approval));
    }

    public void add(VersionId version, AttachedEvidence attached) {
        persist(new EvidenceRow(version, attached));
    }

    public void add(VersionId version, Withdrawal withdrawal) {
        persist(new WithdrawalRow(version, withdrawal));
    }

    /// Written at once, so that what the database refuses is refused here.
    private void persist(Object row) {
        entities.persist(row);
        entities.flush();
    }
}
