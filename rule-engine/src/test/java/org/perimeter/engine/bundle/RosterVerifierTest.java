package org.perimeter.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.perimeter.engine.bundle.Ceremony.FROM;
import static org.perimeter.engine.bundle.Ceremony.UNTIL;
import static org.perimeter.engine.bundle.Ceremony.key;
import static org.perimeter.engine.bundle.Ceremony.reasons;
import static org.perimeter.engine.bundle.Ceremony.roster;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Roster.Approver;

class RosterVerifierTest {
    private final Ceremony ceremony = new Ceremony();
    private final Approver bob = Approver.of("bob", "CBP", ceremony.bob.publicKey());

    @Test
    void a_roster_signed_by_another_root_lists_nobody() {
        for (SigningKey root : List.of(key(), ceremony.cbsaRoot, ceremony.bob)) {
            assertCbp(Signed.sign(roster("CBP", false, bob), root), Reason.ROSTER_SIGNATURE);
        }
        assertCbp(new Signed<>(roster("CBP", false, bob), ""), Reason.ROSTER_SIGNATURE);
    }

    @Test
    void either_root_counts_while_one_is_being_replaced() {
        var next = key();
        Pins both =
                new Pins(
                        Map.of(
                                "CBSA", List.of(ceremony.cbsaRoot.publicKey().base64()),
                                "CBP",
                                        List.of(
                                                ceremony.cbpRoot.publicKey().base64(),
                                                next.publicKey().base64())),
                        ceremony.pins(false).required(),
                        false);
        Candidate candidate =
                ceremony.withRosters(ceremony.cbsa(), Signed.sign(roster("CBP", false, bob), next));
        assertThat(ceremony.verify(both, candidate, null))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void a_roster_of_an_agency_without_a_pinned_root_lists_nobody() {
        Pins one =
                new Pins(
                        Map.of("CBSA", ceremony.pins(false).roots().get("CBSA")),
                        ceremony.pins(false).required(),
                        false);
        assertThat(reasons(ceremony.verify(one, ceremony.candidate(ceremony.bundle()), null)))
                .containsExactly(Reason.AGENCY_NOT_PINNED);
    }

    @Test
    void a_missing_a_doubled_and_an_alien_roster() {
        assertThat(ceremony.reasons(ceremony.withRosters(ceremony.cbsa())))
                .containsExactly(Reason.ROSTER_MISSING);
        assertThat(
                        ceremony.reasons(
                                ceremony.withRosters(
                                        ceremony.cbsa(), ceremony.cbp(), ceremony.cbp())))
                .containsExactly(Reason.ROSTER_DUPLICATE);
        assertThat(
                        ceremony.reasons(
                                ceremony.withRosters(
                                        ceremony.cbsa(),
                                        ceremony.cbp(),
                                        new Signed<>(roster("TC", true), "not looked at"))))
                .isEmpty();
    }

    @Test
    void an_expired_roster_and_one_of_the_future_are_refused() {
        ceremony.now = UNTIL.plus(ReleaseVerifier.GRACE).plusMillis(1);
        assertThat(ceremony.reasons(ceremony.candidate(ceremony.bundle())))
                .containsExactly(Reason.ROSTER_EXPIRED, Reason.ROSTER_EXPIRED);
        ceremony.now = NOON;
        assertCbp(signed(1, null, NOON.plusSeconds(1), UNTIL), Reason.ROSTER_NOT_YET_VALID);
        assertCbp(signed(1, null, FROM, NOON.minusSeconds(61)), Reason.SIGNED_OUTSIDE_VALIDITY);
    }

    @Test
    void a_node_that_starts_takes_a_roster_that_has_just_ended_but_nothing_new_by_it() {
        Release running = ceremony.released(ceremony.bundle());
        ceremony.now = UNTIL.plusMillis(1);
        assertThat(ceremony.reasons(ceremony.candidate(ceremony.bundle()))).isEmpty();
        Candidate next =
                ceremony.candidate(
                        ceremony.bundle(
                                2,
                                running.hash(),
                                ceremony.approvalOfAnne(),
                                ceremony.approvalOfBob()));
        assertThat(reasons(ceremony.verify(next, running)))
                .containsExactly(Reason.ROSTER_EXPIRED, Reason.ROSTER_EXPIRED);
    }

    @Test
    void a_roster_never_goes_back_forks_or_breaks_its_chain() {
        Signed<Roster> fifth = signed(5, Hash.of(new byte[4]), FROM, UNTIL);
        if (!(ceremony.verify(ceremony.withRosters(ceremony.cbsa(), fifth), null)
                instanceof Verification.Accepted(var running))) {
            throw new AssertionError();
        }
        Hash hash = fifth.statement().hash();
        assertThat(with(signed(4, null, FROM, UNTIL), running))
                .containsExactly(Reason.ROSTER_SERIAL);
        assertThat(with(signed(5, Hash.of(new byte[3]), FROM, UNTIL), running))
                .containsExactly(Reason.ROSTER_SERIAL);
        assertThat(with(signed(6, Hash.of(new byte[3]), FROM, UNTIL), running))
                .containsExactly(Reason.ROSTER_PREVIOUS);
        assertThat(with(signed(6, hash, FROM, UNTIL), running)).isEmpty();
        assertThat(with(signed(7, Hash.of(new byte[6]), FROM, UNTIL), running)).isEmpty();
        assertCbp(signed(0, null, FROM, UNTIL), Reason.ROSTER_SERIAL);
    }

    @Test
    void a_key_that_is_left_out_of_the_next_roster_is_revoked() {
        Signed<Roster> without = Signed.sign(roster("CBP", false), ceremony.cbpRoot);
        assertCbp(without, Reason.SIGNER_UNKNOWN);
    }

    @Test
    void an_entry_of_another_agency_of_another_key_or_twice_spoils_the_roster() {
        var other = key();
        assertEntries(
                new Approver(
                        "bob",
                        "CBSA",
                        bob.keyId(),
                        bob.algorithm(),
                        bob.publicKey(),
                        null,
                        null,
                        null,
                        null,
                        null));
        assertEntries(
                new Approver(
                        "bob",
                        "CBP",
                        bob.keyId(),
                        bob.algorithm(),
                        other.publicKey().base64(),
                        null,
                        null,
                        null,
                        null,
                        null));
        assertEntries(
                new Approver(
                        "bob",
                        "CBP",
                        bob.keyId(),
                        bob.algorithm(),
                        "not base64",
                        null,
                        null,
                        null,
                        null,
                        null));
        assertEntries(bob, bob);
    }

    @Test
    void a_demonstration_is_refused_by_a_real_node() {
        assertCbp(Signed.sign(roster("CBP", true, bob), ceremony.cbpRoot), Reason.ROSTER_IS_DEMO);
    }

    @Test
    void the_root_of_a_demonstration_is_refused_by_a_real_node_even_where_it_is_pinned() {
        Pins pinned =
                new Pins(
                        Map.of(
                                "CBSA", ceremony.pins(false).roots().get("CBSA"),
                                "CBP", List.of(Pins.demoRoot(ceremony.cbpRoot.publicKey()))),
                        ceremony.pins(false).required(),
                        false);
        assertThat(reasons(ceremony.verify(pinned, ceremony.candidate(ceremony.bundle()), null)))
                .containsExactly(Reason.ROOT_IS_DEMO);
    }

    @Test
    void a_demonstration_accepts_its_own_rosters_and_no_real_ones() {
        Pins pinned =
                new Pins(
                        Map.of(
                                "CBSA", List.of(Pins.demoRoot(ceremony.cbsaRoot.publicKey())),
                                "CBP", List.of(Pins.demoRoot(ceremony.cbpRoot.publicKey()))),
                        ceremony.pins(true).required(),
                        true);
        Candidate demo =
                ceremony.withRosters(
                        Signed.sign(
                                roster(
                                        "CBSA",
                                        true,
                                        Approver.of("anne", "CBSA", ceremony.anne.publicKey())),
                                ceremony.cbsaRoot),
                        Signed.sign(roster("CBP", true, bob), ceremony.cbpRoot));
        assertThat(ceremony.verify(pinned, demo, null)).isInstanceOf(Verification.Accepted.class);
        assertThat(reasons(ceremony.verify(pinned, ceremony.candidate(ceremony.bundle()), null)))
                .containsExactly(Reason.ROSTER_IS_NOT_DEMO, Reason.ROSTER_IS_NOT_DEMO);
    }

    @Test
    void pins_that_cannot_be_meant_are_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pins(Map.of("CBSA", List.of("AAAA")), Map.of(), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pins(Map.of(), Map.of("prince-rupert", Set.of()), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Pins(Map.of(), Map.of("../prince-rupert", Set.of("CBSA")), false));
    }

    private Signed<Roster> signed(long serial, Hash previous, Instant from, Instant until) {
        return Signed.sign(
                new Roster(1, "CBP", serial, previous, from, until, false, List.of(bob)),
                ceremony.cbpRoot);
    }

    private List<Reason> with(Signed<Roster> cbp, Release running) {
        return reasons(ceremony.verify(ceremony.withRosters(ceremony.cbsa(), cbp), running));
    }

    private void assertEntries(Approver... approvers) {
        assertCbp(
                Signed.sign(roster("CBP", false, approvers), ceremony.cbpRoot),
                Reason.ROSTER_ENTRY);
    }

    private void assertCbp(Signed<Roster> cbp, Reason reason) {
        assertThat(ceremony.reasons(ceremony.withRosters(ceremony.cbsa(), cbp)))
                .containsExactly(reason);
    }
}
