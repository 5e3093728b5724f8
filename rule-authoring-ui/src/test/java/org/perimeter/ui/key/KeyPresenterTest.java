package org.perimeter.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.person.Role;

class KeyPresenterTest {
    private static final String ENVELOPE = Base64.getEncoder().encodeToString(new byte[141]);

    private final SecureRandom random = new SecureRandom();
    private final MemoryKeys desk = new MemoryKeys(Role.APPROVER);
    private final KeyPresenter presenter = new KeyPresenter(desk, Optional.empty());

    @Test
    void whoever_approves_nothing_needs_no_key() {
        var analyst = new KeyPresenter(new MemoryKeys(Role.ANALYST), Optional.empty());
        assertThat(analyst.standing()).isEqualTo(new KeyStanding.NotAnApprover());
    }

    @Test
    void an_approver_begins_without_a_key() {
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.NoKey());
    }

    @Test
    void a_new_key_waits_for_the_roster_of_the_agency() {
        var key = made();
        assertThat(presenter.listsAtOnce()).isFalse();
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.Waiting(key, Optional.empty()));
    }

    @Test
    void a_listed_key_is_there_to_sign_with() {
        var key = made();
        var roster = desk.list(key).statement();
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.Listed(key, roster));
    }

    @Test
    void until_another_key_is_listed_the_older_one_signs() {
        var older = made();
        desk.list(older);
        var newer = made();
        assertThat(presenter.standing())
                .isEqualTo(new KeyStanding.Waiting(newer, Optional.of(older)));
    }

    @Test
    void a_demonstration_lists_a_key_at_once() {
        var demo = new KeyPresenter(desk, Optional.of(key -> Answer.done(desk.list(key))));
        assertThat(demo.keep(spki(), ENVELOPE)).isInstanceOf(Answer.Done.class);
        assertThat(demo.listsAtOnce()).isTrue();
        assertThat(demo.standing()).isInstanceOf(KeyStanding.Listed.class);
    }

    @Test
    void a_key_that_the_demonstration_cannot_list_is_kept_and_the_reason_told() {
        var demo =
                new KeyPresenter(
                        desk, Optional.of(key -> Answer.refused(PersonRefusal.ROSTER_REFUSED)));
        assertThat(demo.keep(spki(), ENVELOPE))
                .isEqualTo(Answer.refused(PersonRefusal.ROSTER_REFUSED));
        assertThat(demo.standing()).isInstanceOf(KeyStanding.Waiting.class);
    }

    @Test
    void what_is_not_base64_is_refused() {
        assertThat(presenter.keep("%", ENVELOPE))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(PersonRefusal.KEY_UNREADABLE));
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.NoKey());
    }

    @Test
    void a_key_of_another_machine_is_registered_by_its_public_half_alone() {
        var key = presenter.keepOffline(" " + spki() + "\n").orElseThrow();
        assertThat(key.envelope()).isEmpty();
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.Waiting(key, Optional.empty()));
        assertThat(presenter.keepOffline("ssh-ed25519 AAAA")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void the_entry_for_the_root_is_one_that_it_reads() {
        var key = made();
        var request =
                "{\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2027-01-01T00:00:00Z\",\"approvers\":["
                        + presenter.rosterEntry(key)
                        + "]}";
        var roster =
                RosterRequest.read(request.getBytes(StandardCharsets.UTF_8)).roster("CBSA", null);
        assertThat(roster.approver(key.keyId()).orElseThrow().person())
                .isEqualTo(desk.me().id().toString());
    }

    @Test
    void a_passkey_waits_for_the_roster_with_the_page_that_it_signs_on() {
        var key = presenter.keep(this::passkey).orElseThrow();
        assertThat(presenter.passkeys()).containsExactly(key.passkey().orElseThrow());
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.Waiting(key, Optional.empty()));
        var request =
                "{\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2027-01-01T00:00:00Z\",\"approvers\":["
                        + presenter.rosterEntry(key)
                        + "]}";
        var roster =
                RosterRequest.read(request.getBytes(StandardCharsets.UTF_8)).roster("CBSA", null);
        assertThat(key.publicKey().isIn(roster.approvers().getFirst())).isTrue();
    }

    @Test
    void what_is_no_passkey_is_refused() {
        assertThat(presenter.keep(() -> passkey("webauthn-RS256")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(PersonRefusal.KEY_UNREADABLE));
        assertThat(presenter.standing()).isEqualTo(new KeyStanding.NoKey());
    }

    private Passkey passkey() {
        return passkey(Roster.Approver.WEBAUTHN_ED25519);
    }

    private Passkey passkey(String algorithm) {
        return new Passkey(
                algorithm,
                SigningKey.generate(random).publicKey().spki(),
                CredentialId.of(new byte[32]),
                new PasskeyPage("http://localhost:8080"));
    }

    private ApproverKey made() {
        return presenter.keep(spki(), ENVELOPE).orElseThrow();
    }

    private String spki() {
        return Base64.getEncoder().encodeToString(SigningKey.generate(random).publicKey().spki());
    }
}
