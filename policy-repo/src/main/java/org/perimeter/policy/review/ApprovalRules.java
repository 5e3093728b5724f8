package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.AGENCY_HAS_APPROVED;
import static org.perimeter.policy.review.ReviewRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.review.ReviewRefusal.CHANGES_ASKED;
import static org.perimeter.policy.review.ReviewRefusal.MUST_CATCH_FAILED;
import static org.perimeter.policy.review.ReviewRefusal.NOT_AN_APPROVER;
import static org.perimeter.policy.review.ReviewRefusal.NO_EVIDENCE;
import static org.perimeter.policy.review.ReviewRefusal.OTHER_BASELINE;
import static org.perimeter.policy.review.ReviewRefusal.OWN_WORK;
import static org.perimeter.policy.review.ReviewRefusal.WITHDRAWN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.internal.ConversationStore;
import org.perimeter.policy.review.internal.ReviewStore;
import org.perimeter.policy.version.Version;
import org.springframework.stereotype.Component;

/// Who may approve a version, and what they sign. The database holds to the same rules.
@Component
class ApprovalRules {
    private final ReviewStore store;
    private final ConversationStore conversation;
    private final EvidenceFile evidence;
    private final Programmes programmes;

    ApprovalRules(
            ReviewStore store,
            ConversationStore conversation,
            EvidenceFile evidence,
            Programmes programmes) {
        this.store = store;
        this.conversation = conversation;
        this.evidence = evidence;
        this.programmes = programmes;
    }

    /// The required agencies that have not approved the version yet.
    Set<Agency> missing(Version version) {
        var missing = EnumSet.copyOf(programmes.get(version.programme()).agencies());
        store.approvals(version.id()).forEach(approval -> missing.remove(approval.agency()));
        return missing;
    }

    /// Why the person may not approve the version now; empty when they may.
    Optional<RefusalReason> reasonAgainst(Version version, Person person) {
        if (!person.is(Role.APPROVER)) {
            return Optional.of(NOT_AN_APPROVER);
        }
        if (!programmes.get(version.programme()).requires(person.agency())) {
            return Optional.of(AGENCY_NOT_REQUIRED);
        }
        if (version.hasHandIn(person.id())) {
            return Optional.of(OWN_WORK);
        }
        if (store.withdrawal(version.id()).isPresent()) {
            return Optional.of(WITHDRAWN);
        }
        if (store.approvals(version.id()).stream()
                .anyMatch(approval -> approval.agency() == person.agency())) {
            return Optional.of(AGENCY_HAS_APPROVED);
        }
        if (conversation.open(version.id()).stream()
                .anyMatch(request -> request.by().agency() == person.agency())) {
            return Optional.of(CHANGES_ASKED);
        }
        return evidence.basis(version)
                .map(basis -> reasonAgainst(version, basis))
                .orElseGet(() ->
                        Optional.of(
                                evidence.of(version.id()).isEmpty()
                                        ? NO_EVIDENCE
                                        : OTHER_BASELINE));
    }

    /// Of a content that must catch something, a run that tried nothing says nothing.
    private static Optional<RefusalReason> reasonAgainst(Version version, Evidence basis) {
        boolean holds =
                switch (basis.mustCatch()) {
                    case PASSED -> true;
                    case FAILED -> false;
                    case NONE -> version.agreed().mustCatch() == 0;
                };
        return holds ? Optional.empty() : Optional.of(MUST_CATCH_FAILED);
    }

    /// What an approval of the version as it stands says.
    ApprovalStatement statement(Version version, Person person, ApproverKey key, Instant at) {
        return new ApprovalStatement(
                version.programme(),
                version.contentHash(),
                version.base(),
                evidence.basis(version).map(Evidence::hash).orElse(null),
                person.agency().name(),
                person.id().toString(),
                key.keyId(),
                at);
    }
}
