package org.perimeter.policy.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.agency.Agency;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.SoftPasskey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of passkeys, in plain SQL.
@PolicyTest
class PasskeyGuardsIT {
    @Autowired Cast cast;
    @Autowired JdbcClient sql;
    @Autowired SecureRandom random;
    @Autowired Clock clock;

    private Passkey passkey;
    private Row row;

    @BeforeEach
    void a_passkey_of_an_approver() {
        passkey = new SoftPasskey(random).passkey();
        row =
                key(passkey.spki(), passkey.algorithm())
                        .with("credential_id", passkey.credentialId().bytes())
                        .with("origin", passkey.page().origin())
                        .with("rp_id", passkey.page().rpId());
    }

    @Test
    void a_passkey_has_its_id_its_page_and_its_relying_party() {
        refused("credential_id", null, "a_passkey_has_its_page_and_a_software_key_has_none");
        refused("origin", null, "a_passkey_has_its_page_and_a_software_key_has_none");
        refused("rp_id", null, "a_passkey_has_its_page_and_a_software_key_has_none");
        assertThat(row.insert(sql)).isEqualTo(1);
    }

    @Test
    void a_software_key_has_none_of_them() {
        Row software = key(SigningKey.generate(random).publicKey().spki(), "Ed25519");

        assertThatThrownBy(() -> software.with("origin", passkey.page().origin()).insert(sql))
                .hasStackTraceContaining("a_passkey_has_its_page_and_a_software_key_has_none");
        assertThat(software.insert(sql)).isEqualTo(1);
    }

    @Test
    void a_passkey_has_no_envelope() {
        refused("envelope", new byte[141], "a_passkey_has_no_envelope");
    }

    @Test
    void the_relying_party_is_the_host_of_the_page() {
        String constraint = "the_relying_party_is_the_host_of_the_page";
        refused("rp_id", "example", constraint);
        refused("origin", "http://approvals.example", constraint);
        refused("origin", "https://approvals.example/page", constraint);
        refused("origin", "https://approvals.example:0", constraint);
        refused("origin", "https://approvals.example.evil", constraint);
    }

    @Test
    void a_page_on_the_machine_itself_needs_no_https() {
        assertThat(
                        row.with("origin", "http://localhost:8080")
                                .with("rp_id", "localhost")
                                .insert(sql))
                .isEqualTo(1);
    }

    @Test
    void an_id_is_neither_too_short_nor_too_long() {
        String constraint = "the_id_of_a_passkey_has_16_to_1023_bytes";
        refused("credential_id", new byte[15], constraint);
        refused("credential_id", new byte[1024], constraint);
    }

    @Test
    void a_key_is_of_its_algorithm() {
        refused("algorithm", "webauthn-Ed25519", "a_key_is_of_its_algorithm");
        refused("spki", new byte[91], "a_key_is_named_by_its_hash");
        Passkey other = new SoftPasskey(random).passkey();
        byte[] compressed = Arrays.copyOf(other.spki(), 59);
        assertThatThrownBy(() ->
                        row.with("spki", compressed)
                                .with("key_id", Hash.of(compressed))
                                .insert(sql))
                .hasStackTraceContaining("a_key_is_of_its_algorithm");
    }

    @Test
    void one_passkey_is_one_key() {
        assertThat(row.insert(sql)).isEqualTo(1);
        Passkey other = new SoftPasskey(random).passkey();

        assertThatThrownBy(() ->
                        row.with("key_id", other.keyId()).with("spki", other.spki()).insert(sql))
                .hasStackTraceContaining("a_passkey_is_registered_once");
    }

    @Test
    void a_passkey_that_was_registered_is_not_changed() {
        assertThat(row.insert(sql)).isEqualTo(1);

        assertThatThrownBy(() ->
                        sql.sql("UPDATE perimeter.approver_key SET origin = ? WHERE key_id = ?")
                                .param("https://evil.example")
                                .param(passkey.keyId().hex())
                                .update())
                .hasStackTraceContaining("permission denied for table approver_key");
    }

    private Row key(byte[] spki, String algorithm) {
        Person approver = cast.approver(Agency.CBSA);
        return Row.of("approver_key")
                .with("key_id", Hash.of(spki))
                .with("person_id", approver.id().value())
                .with("agency", approver.agency())
                .with("algorithm", algorithm)
                .with("spki", spki)
                .with("created_at", clock.instant());
    }

    private void refused(String column, @Nullable Object value, String constraint) {
        assertThatThrownBy(() -> row.with(column, value).insert(sql))
                .hasStackTraceContaining(constraint);
    }
}
