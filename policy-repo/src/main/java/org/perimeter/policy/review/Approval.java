package org.perimeter.policy.review;

import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// One agency's recorded approval of a version.
public record Approval(VersionId version, Signed<ApprovalStatement> signed) {
    public Agency agency() {
        return Agency.valueOf(signed.statement().agency());
    }

    public PersonId person() {
        return PersonId.of(signed.statement().person());
    }
}
