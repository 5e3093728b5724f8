package org.perimeter.engine.decision;

import java.time.Instant;
import java.util.List;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.decision.Decision.ReleaseRef;

/// What a decision carries that follows neither from the facts nor from the policy.
///
/// @param asOf      when everything was looked up; history sees nothing later
/// @param inForceAt by which the validity of rules is taken: the same, but for a run over past consignments
public record Stamp(
        String decisionId,
        BillRef bill,
        ReleaseRef release,
        String engine,
        Instant asOf,
        Instant inForceAt,
        Cause cause,
        List<MessageFinding> findings) {
    public Stamp {
        findings = List.copyOf(findings);
    }

    /// A decision of today: rules count as of the same instant.
    public Stamp(
            String decisionId,
            BillRef bill,
            ReleaseRef release,
            String engine,
            Instant asOf,
            Cause cause,
            List<MessageFinding> findings) {
        this(decisionId, bill, release, engine, asOf, asOf, cause, findings);
    }

    /// That of a decision which was made.
    static Stamp of(Decision decision) {
        return new Stamp(
                decision.decisionId(),
                decision.bill(),
                decision.release(),
                decision.engine(),
                decision.asOf(),
                decision.cause(),
                decision.findings());
    }
}
