package org.perimeter.engine.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Whether a statement was signed by whom it names: with a key that the roster of that person's agency lists.
final class SignerCheck {
    /// How far another machine's clock may be ahead of the node's.
    static final Duration SKEW = Duration.ofMinutes(5);

    private final Map<String, Signed<Roster>> rosters;
    private final Instant now;
    private final Refusals refusals;

    SignerCheck(Map<String, Signed<Roster>> rosters, Instant now, Refusals refusals) {
        this.rosters = rosters;
        this.now = now;
        this.refusals = refusals;
    }

    /// @param at    when the statement says that it was signed
    /// @param place of the signed statement
    void check(Signed<?> signed, Signatory signer, Instant at, String place) {
        if (at.isAfter(now.plus(SKEW))) {
            refusals.add(
                    Reason.SIGNED_IN_FUTURE,
                    place + "/at",
                    "Signed at " + at + ", and it is " + now);
        }
        Signed<Roster> signedRoster = rosters.get(signer.agency());
        if (signedRoster == null) {
            return; // refused where the roster is, or where the agency is not a required one
        }
        Roster roster = signedRoster.statement();
        Optional<Roster.Approver> entry = roster.approver(signer.keyId());
        if (entry.isEmpty()) {
            refuseUnknown(signer, place);
            return;
        }
        checkEntry(signed, signer, entry.get(), place);
        if (!roster.covers(at) || !entry.get().signsAt(at)) {
            refusals.add(
                    Reason.SIGNED_OUTSIDE_VALIDITY,
                    place + "/at",
                    "At "
                            + at
                            + " the key of "
                            + signer.person()
                            + " was not valid by the roster of "
                            + signer.agency());
        }
    }

    private void checkEntry(
            Signed<?> signed, Signatory signer, Roster.Approver entry, String place) {
        if (!entry.person().equals(signer.person())) {
            refusals.add(
                    Reason.SIGNER_IS_ANOTHER_PERSON,
                    place + "/person",
                    "The key belongs to " + entry.person() + ", not to " + signer.person());
        }
        if (!RosterKey.knows(entry.algorithm())) {
            refusals.add(
                    Reason.SIGNER_ALGORITHM,
                    place + "/keyId",
                    "This node cannot verify " + entry.algorithm());
            return;
        }
        signed.fault(RosterKey.of(entry))
                .ifPresent(fault ->
                        refusals.add(
                                Reason.WRONG_SIGNATURE,
                                place,
                                "Not what "
                                        + signer.person()
                                        + " of "
                                        + signer.agency()
                                        + " signed: "
                                        + fault));
    }

    private void refuseUnknown(Signatory signer, String place) {
        Optional<String> elsewhere =
                rosters.values().stream()
                        .map(Signed::statement)
                        .filter(roster -> roster.approver(signer.keyId()).isPresent())
                        .map(Roster::agency)
                        .findFirst();
        if (elsewhere.isPresent()) {
            refusals.add(
                    Reason.SIGNER_OF_OTHER_AGENCY,
                    place + "/agency",
                    "The key is on the roster of "
                            + elsewhere.get()
                            + ", not of "
                            + signer.agency());
        } else {
            refusals.add(
                    Reason.SIGNER_UNKNOWN,
                    place + "/keyId",
                    "The roster of "
                            + signer.agency()
                            + " does not list the key of "
                            + signer.person());
        }
    }
}
