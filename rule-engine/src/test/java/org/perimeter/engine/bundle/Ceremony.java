package org.perimeter.engine.bundle;

import static org.perimeter.engine.bundle.Examples.NOON;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Roster.Approver;

/// Two agencies with their roots, rosters and approvers, all with real keys, and a release that holds. Tests change one thing.
final class Ceremony {
    static final Content CONTENT = Examples.content();
    static final Instant FROM = NOON.minus(Duration.ofDays(100));
    static final Instant UNTIL = NOON.plus(Duration.ofDays(100));

    final SigningKey cbsaRoot = key();
    final SigningKey cbpRoot = key();
    final SigningKey anne = key();
    final SigningKey bob = key();
    private final Signed<Roster> cbsa =
            Signed.sign(
                    roster("CBSA", false, Approver.of("anne", "CBSA", anne.publicKey())), cbsaRoot);
    private final Signed<Roster> cbp =
            Signed.sign(roster("CBP", false, Approver.of("bob", "CBP", bob.publicKey())), cbpRoot);
    Instant now = NOON;

    static SigningKey key() {
        return SigningKey.generate(new SecureRandom());
    }

    Pins pins(boolean demo) {
        return new Pins(
                Map.of(
                        "CBSA", List.of(cbsaRoot.publicKey().base64()),
                        "CBP", List.of(cbpRoot.publicKey().base64())),
                Map.of("prince-rupert", Set.of("CBSA", "CBP"), "seals", Set.of("CBSA", "CBP")),
                demo);
    }

    static Roster roster(String agency, boolean demo, Approver... approvers) {
        return new Roster(1, agency, 1, null, FROM, UNTIL, demo, List.of(approvers));
    }

    Signed<Roster> cbsa() {
        return cbsa;
    }

    Signed<Roster> cbp() {
        return cbp;
    }

    static ApprovalStatement statement(String agency, String person, SigningKey key) {
        return statement(agency, person, key, CONTENT.hash(), NOON.minusSeconds(60));
    }

    static ApprovalStatement statement(
            String agency, String person, SigningKey key, Hash content, Instant at) {
        return new ApprovalStatement(
                "prince-rupert", content, null, null, agency, person, key.keyId(), at);
    }

    Signed<ApprovalStatement> approvalOfAnne() {
        return Signed.sign(statement("CBSA", "anne", anne), anne);
    }

    Signed<ApprovalStatement> approvalOfBob() {
        return Signed.sign(statement("CBP", "bob", bob), bob);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final BundleStatement bundle(
            long sequence, @Nullable Hash previous, Signed<ApprovalStatement>... approvals) {
        return new BundleStatement(
                1,
                "prince-rupert",
                CONTENT.hash(),
                List.of(approvals),
                new TreeMap<>(),
                sequence,
                previous,
                new Signatory("anne", "CBSA", anne.keyId()),
                NOON,
                false);
    }

    BundleStatement bundle() {
        return bundle(1, null, approvalOfAnne(), approvalOfBob());
    }

    Candidate candidate(BundleStatement bundle) {
        return candidate(Signed.sign(bundle, anne).json(), CONTENT.canonical(), cbsa(), cbp());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Candidate candidate(byte[] bundle, byte[] content, Signed<Roster>... rosters) {
        return new Candidate(
                "prince-rupert",
                bundle,
                content,
                Arrays.stream(rosters).map(Signed::json).toList());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Candidate withRosters(Signed<Roster>... rosters) {
        return candidate(Signed.sign(bundle(), anne).json(), CONTENT.canonical(), rosters);
    }

    Verification verify(Candidate candidate, @Nullable Release current) {
        return verify(pins(false), candidate, current);
    }

    Verification verify(Pins pins, Candidate candidate, @Nullable Release current) {
        return new ReleaseVerifier(pins, Clock.fixed(now, ZoneOffset.UTC))
                .verify(candidate, current);
    }

    Release released(BundleStatement bundle) {
        if (verify(candidate(bundle), null) instanceof Verification.Accepted(var release)) {
            return release;
        }
        throw new AssertionError("The release does not hold: " + verify(candidate(bundle), null));
    }

    List<Reason> reasons(Candidate candidate) {
        return reasons(verify(candidate, null));
    }

    static List<Reason> reasons(Verification verification) {
        return verification instanceof Verification.Refused(var refusals)
                ? refusals.stream().map(Refusal::reason).toList()
                : List.of();
    }

    /// One bit changed in every fifth byte, another bit each time.
    static Stream<byte[]> bytesChanged(byte[] bytes) {
        return Stream.iterate(0, i -> i < bytes.length, i -> i + 5)
                .map(i -> {
                    byte[] changed = bytes.clone();
                    changed[i] ^= (byte) (1 << i % 8);
                    return changed;
                });
    }
}
