package org.perimeter.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.perimeter.engine.bundle.Authenticator.PAGE;
import static org.perimeter.engine.bundle.Authenticator.UP_UV;
import static org.perimeter.engine.bundle.Authenticator.clientData;
import static org.perimeter.engine.bundle.Authenticator.data;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.bundle.Roster.Approver;

/// One forged case for each sentence about what a passkey's assertion must be.
class PasskeyTest {
    private static final String RP_ID = PAGE.rpId();

    private final Ceremony ceremony = new Ceremony();
    private final Authenticator authenticator = new Authenticator(Approver.WEBAUTHN_ES256);
    private final Passkey passkey = authenticator.passkey();
    private final ApprovalStatement statement = statement(passkey);
    private final String client = clientData(statement, PAGE.origin());

    @ParameterizedTest
    @ValueSource(strings = {Approver.WEBAUTHN_ES256, Approver.WEBAUTHN_ED25519})
    void a_passkey_of_either_algorithm_approves(String algorithm) {
        var made = new Authenticator(algorithm);
        assertThat(
                        refusals(
                                made.passkey().listed("anne", "CBSA"),
                                made.sign(statement(made.passkey()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Approver.WEBAUTHN_ES256, Approver.WEBAUTHN_ED25519})
    void a_node_accepts_a_release_that_passkeys_approved_and_published(String algorithm) {
        var annes = new Authenticator(algorithm);
        assertThat(reasons(annes, annes.sign(statement(annes.passkey())))).isEmpty();
    }

    @Test
    void a_node_refuses_a_release_with_an_assertion_about_another_content() {
        var other =
                Ceremony.statement(
                        "CBSA", "anne", ceremony.anne, Hash.of(new byte[1]), NOON.minusSeconds(60));
        var replayed =
                Signed.of(
                        statement,
                        authenticator.assertion(
                                data(RP_ID, UP_UV), clientData(other, PAGE.origin())));
        assertThat(reasons(authenticator, replayed)).containsExactly(Reason.WRONG_SIGNATURE);
    }

    @Test
    void a_browser_may_add_members_behind_those_that_are_fixed() {
        String more = client.replace("}", ",\"other_keys\":\"may follow\"}");
        assertThat(fault(data(RP_ID, 0x1d), more)).isEmpty();
    }

    @Test
    void an_assertion_of_another_kind_is_refused() {
        assertThat(fault(client.replace("webauthn.get", "webauthn.create")))
                .get()
                .asString()
                .contains("clientDataJSON");
    }

    @Test
    void an_assertion_under_another_statement_is_refused() {
        ApprovalStatement other =
                Ceremony.statement("CBSA", "anne", ceremony.anne, Ceremony.CONTENT.hash(), NOON);
        assertThat(fault(clientData(other, PAGE.origin())))
                .get()
                .asString()
                .contains("clientDataJSON");
    }

    @Test
    void an_assertion_on_a_page_of_another_origin_is_refused() {
        for (String origin :
                List.of(
                        "https://evil.example",
                        "http://approvals.cbsa.example",
                        PAGE.origin() + ".evil.example",
                        PAGE.origin() + ":8443")) {
            assertThat(fault(clientData(statement, origin))).as(origin).isPresent();
        }
    }

    @Test
    void an_assertion_from_within_the_frame_of_another_page_is_refused() {
        assertThat(fault(client.replace("false", "true"))).isPresent();
        assertThat(fault(client.replace(",\"crossOrigin\":false", ""))).isPresent();
    }

    @Test
    void what_follows_the_fixed_members_may_not_change_them() {
        assertThat(fault(client.replace("false}", "false"))).isPresent();
        assertThat(fault(client.replace("false}", "falsehood}"))).isPresent();
        assertThat(fault(client.replace("false}", "false,}"))).isPresent();
        assertThat(fault(client.replace("false}", "false,\"type\":\"webauthn.get\"}")))
                .get()
                .asString()
                .contains("not one object");
        assertThat(fault(client.replace("false}", "false,\"a\":1}{}"))).isPresent();
        assertThat(fault(client + " ")).isPresent();
    }

    @Test
    void an_assertion_for_another_relying_party_is_refused() {
        assertThat(fault(data("cbsa.example", UP_UV), client))
                .get()
                .asString()
                .contains("relying party");
    }

    @Test
    void an_assertion_without_the_person_present_is_refused() {
        assertThat(fault(data(RP_ID, 0x04), client)).contains("nobody was present");
    }

    @Test
    void an_assertion_without_the_person_verified_is_refused() {
        assertThat(fault(data(RP_ID, 0x01), client)).contains("the person was not verified");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x20, 0x40, 0x80})
    void a_flag_that_no_assertion_has_is_refused(int flag) {
        assertThat(fault(data(RP_ID, UP_UV | flag), client))
                .contains("flags that an assertion does not have");
    }

    @Test
    void a_backed_up_passkey_is_one_that_may_be() {
        assertThat(fault(data(RP_ID, 0x15), client)).isPresent();
    }

    @Test
    void authenticator_data_with_more_or_fewer_bytes_is_refused() {
        byte[] right = data(RP_ID, UP_UV);
        for (int length : List.of(0, 36, 38)) {
            assertThat(fault(Arrays.copyOf(right, length), client))
                    .get()
                    .asString()
                    .contains("bytes of authenticator data");
        }
    }

    @Test
    void an_assertion_of_another_key_is_refused() {
        var other = new Authenticator(Approver.WEBAUTHN_ES256);
        assertThat(passkey.fault(statement, other.assertion(data(RP_ID, UP_UV), client)))
                .contains("not signed by this passkey");
    }

    @Test
    void what_is_cut_or_has_bytes_behind_it_is_refused() {
        byte[] right = authenticator.assertion(data(RP_ID, UP_UV), client);
        for (int length = 0; length < right.length; length++) {
            assertThat(passkey.fault(statement, Arrays.copyOf(right, length)))
                    .as("%d bytes", length)
                    .isPresent();
        }
        assertThat(passkey.fault(statement, Arrays.copyOf(right, right.length + 1))).isPresent();
    }

    @Test
    void no_byte_of_an_assertion_can_be_changed() {
        byte[] right = authenticator.assertion(data(RP_ID, UP_UV), client);
        assertThat(passkey.fault(statement, right)).isEmpty();
        Ceremony.bytesChanged(right)
                .forEach(changed -> assertThat(passkey.fault(statement, changed)).isPresent());
    }

    @Test
    void a_software_signature_of_the_same_statement_is_none_of_a_passkey() {
        assertThat(refusals(passkey.listed("anne", "CBSA"), Signed.sign(statement, ceremony.anne)))
                .containsExactly(Reason.WRONG_SIGNATURE);
    }

    @Test
    void a_point_off_the_curve_is_no_key() {
        byte[] off = passkey.spki();
        off[off.length - 1] ^= 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Passkey(Approver.WEBAUTHN_ES256, off, passkey.credentialId(), PAGE))
                .withMessageContaining("Not a point of P-256");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Passkey(
                                Approver.WEBAUTHN_ED25519,
                                passkey.spki(),
                                passkey.credentialId(),
                                PAGE));
    }

    @Test
    void an_entry_that_could_never_sign_spoils_the_roster() {
        for (Approver spoilt :
                List.of(
                        entry(null, PAGE.origin(), RP_ID),
                        entry("AAAA", PAGE.origin(), RP_ID),
                        entry("not base64", PAGE.origin(), RP_ID),
                        entry(passkey.credentialId().base64url(), null, RP_ID),
                        entry(passkey.credentialId().base64url(), PAGE.origin(), null),
                        entry(passkey.credentialId().base64url(), PAGE.origin(), "cbsa.example"))) {
            assertThat(refusals(spoilt, authenticator.sign(statement)))
                    .as("%s", spoilt)
                    .contains(Reason.ROSTER_ENTRY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://approvals.cbsa.example",
                "https://approvals.cbsa.example/",
                "https://approvals.cbsa.example:443",
                "https://approvals.cbsa.example:70000",
                "https://Approvals.cbsa.example",
                "https://a\",\"x",
                "http://localhost:80",
                "http://localhost:0",
                "localhost"
            })
    void a_page_that_no_browser_names_so_is_none(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeyPage(origin))
                .withMessageContaining("Not the origin of a page");
    }

    @Test
    void the_relying_party_is_the_host_of_the_page() {
        assertThat(new PasskeyPage("http://localhost:8080").rpId()).isEqualTo("localhost");
        assertThat(new PasskeyPage("https://a.example").rpId()).isEqualTo("a.example");
    }

    @Test
    void two_assertions_under_one_statement_are_one_approval() {
        var first = authenticator.sign(statement);
        var second = authenticator.sign(statement);
        assertThat(first).isNotEqualTo(second);
        assertThat(Statements.digest(first.statement()))
                .isEqualTo(Statements.digest(second.statement()));
        assertThat(first.signature()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_roster_without_passkeys_is_written_as_before_there_were_any() {
        byte[] zeros = new byte[44];
        System.arraycopy(ceremony.anne.publicKey().spki(), 0, zeros, 0, 12);
        VerifyingKey key = VerifyingKey.of(zeros);
        Roster roster = Ceremony.roster("CBSA", false, Approver.of("anne", "CBSA", key));
        String before =
                """
                {"agency":"CBSA","approvers":[{"agency":"CBSA","algorithm":"Ed25519","keyId":"%s",\
                "person":"anne","publicKey":"%s"}],"demo":false,"notAfter":"%s","notBefore":"%s",\
                "schema":1,"serial":1}\
                """
                        .formatted(key.keyId(), key.base64(), Ceremony.UNTIL, Ceremony.FROM);
        assertThat(Statements.canonical(roster)).asString().isEqualTo(before);
        byte[] signed = Signed.sign(roster, ceremony.cbsaRoot).json();
        assertThat(Signed.read(signed, Roster.class).json()).isEqualTo(signed);
    }

    private Optional<String> fault(String clientData) {
        return fault(data(RP_ID, UP_UV), clientData);
    }

    private Optional<String> fault(byte[] authenticatorData, String clientData) {
        return passkey.fault(statement, authenticator.assertion(authenticatorData, clientData));
    }

    private List<Reason> refusals(Approver listed, Signed<ApprovalStatement> signed) {
        return new SignatureVerifier(ceremony.pins(false), Clock.fixed(NOON, ZoneOffset.UTC))
                .approval(signed, List.of(roster(listed).json())).stream()
                        .map(Refusal::reason)
                        .toList();
    }

    private Signed<Roster> roster(Approver listed) {
        return Signed.sign(Ceremony.roster("CBSA", false, listed), ceremony.cbsaRoot);
    }

    /// What a node says of a release that a passkey publishes.
    private List<Reason> reasons(Authenticator annes, Signed<ApprovalStatement> approval) {
        var bundle =
                new BundleStatement(
                        1,
                        "prince-rupert",
                        Ceremony.CONTENT.hash(),
                        List.of(approval, ceremony.approvalOfBob()),
                        new TreeMap<>(),
                        1,
                        null,
                        new Signatory("anne", "CBSA", annes.passkey().keyId()),
                        NOON,
                        false);
        return ceremony.reasons(
                ceremony.candidate(
                        annes.sign(bundle).json(),
                        Ceremony.CONTENT.canonical(),
                        roster(annes.passkey().listed("anne", "CBSA")),
                        ceremony.cbp()));
    }

    private static ApprovalStatement statement(Passkey key) {
        return new ApprovalStatement(
                "prince-rupert",
                Ceremony.CONTENT.hash(),
                null,
                null,
                "CBSA",
                "anne",
                key.keyId(),
                NOON.minusSeconds(60));
    }

    private Approver entry(
            @Nullable String credentialId, @Nullable String origin, @Nullable String rpId) {
        return new Approver(
                "anne",
                "CBSA",
                passkey.keyId(),
                passkey.algorithm(),
                passkey.base64(),
                credentialId,
                origin,
                rpId,
                null,
                null);
    }
}
