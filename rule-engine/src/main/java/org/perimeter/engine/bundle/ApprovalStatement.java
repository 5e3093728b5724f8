package org.perimeter.engine.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One agency's consent to one content, as its approver signs it.
///
/// @param baseContentHash the released content that the approver compared with; `null` where there was none
/// @param evidenceHash    the simulation that the approver had before them; `null` where there was none
/// @param person          id of the approver
/// @param at              when they approved, whole milliseconds
public record ApprovalStatement(
        String programme,
        Hash contentHash,
        @Nullable Hash baseContentHash,
        @Nullable Hash evidenceHash,
        String agency,
        String person,
        Hash keyId,
        Instant at)
        implements Statement {

    public ApprovalStatement {
        programme = Names.programme(programme);
        agency = Names.agency(agency);
        at = Statements.stamp(at);
    }

    @Override
    public String domain() {
        return "perimeter-approval-v1";
    }

    public Signatory signatory() {
        return new Signatory(person, agency, keyId);
    }
}
