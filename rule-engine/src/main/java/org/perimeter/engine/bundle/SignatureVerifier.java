package org.perimeter.engine.bundle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges a single signature before there is a bundle to carry it, just as a node will judge it in the bundle.
public final class SignatureVerifier {
    private final Pins pins;
    private final Clock clock;

    public SignatureVerifier(Pins pins, Clock clock) {
        this.pins = pins;
        this.clock = clock;
    }

    /// What stands against a roster; empty when a pinned root has signed it and it follows what is known.
    ///
    /// @param roster a signed [Roster]
    /// @param known  the newest roster of the same agency; `null` when it is the first
    public List<Refusal> roster(byte[] roster, @Nullable Signed<Roster> known) {
        var refusals = new Refusals();
        try {
            String agency = Signed.read(roster, Roster.class).statement().agency();
            verifier(clock.instant(), refusals)
                    .trusted(
                            List.of(roster),
                            Set.of(agency),
                            known == null ? Map.of() : Map.of(agency, known),
                            Duration.ZERO);
        } catch (MalformedDocument e) {
            refusals.add(e.refusal("roster"));
        }
        return refusals.all();
    }

    /// What stands against an approval; empty when a rostered approver of the agency that it names has signed it.
    ///
    /// @param rosters signed rosters, at most one an agency; that of the signer counts
    public List<Refusal> approval(Signed<ApprovalStatement> approval, List<byte[]> rosters) {
        var refusals = new Refusals();
        Instant now = clock.instant();
        ApprovalStatement statement = approval.statement();
        var trusted =
                verifier(now, refusals)
                        .trusted(rosters, Set.of(statement.agency()), Map.of(), Duration.ZERO);
        new SignerCheck(trusted, now, refusals)
                .check(approval, statement.signatory(), statement.at(), "approval#/statement");
        return refusals.all();
    }

    private RosterVerifier verifier(Instant now, Refusals refusals) {
        return new RosterVerifier(pins, now, refusals);
    }
}
