package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignedTest {
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final ApprovalStatement approval =
            new ApprovalStatement(
                    "prince-rupert",
                    Examples.content().hash(),
                    null,
                    null,
                    "CBSA",
                    "p-17",
                    key.keyId(),
                    Instant.parse("2026-03-02T12:00:00.123456789Z"));

    @Test
    void the_bytes_to_sign_are_domain_nul_and_canonical_json() {
        assertThat(new String(Statements.toSign(approval), UTF_8))
                .isEqualTo(
                        "perimeter-approval-v1\0{\"agency\":\"CBSA\",\"at\":\"2026-03-02T12:00:00.123Z\",\"contentHash\":\""
                                + approval.contentHash()
                                + "\",\"keyId\":\""
                                + key.keyId()
                                + "\",\"person\":\"p-17\",\"programme\":\"prince-rupert\"}");
    }

    @Test
    void a_signature_holds_for_its_statement_and_key_alone() {
        var signed = Signed.sign(approval, key);
        assertThat(signed.verifies(key.publicKey())).isTrue();
        assertThat(signed.verifies(SigningKey.generate(new SecureRandom()).publicKey())).isFalse();
        assertThat(
                        Signed.of(approval, key.sign(Statements.canonical(approval)))
                                .verifies(key.publicKey()))
                .as("without its domain")
                .isFalse();
    }

    @Test
    void no_bit_of_a_signature_can_be_flipped() {
        var signed = Signed.sign(approval, key);
        byte[] signature = Base64.getUrlDecoder().decode(signed.signature());
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Signed.of(approval, flipped).verifies(key.publicKey()))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void a_missing_short_padded_or_unreadable_signature_is_a_wrong_one() {
        String right = Signed.sign(approval, key).signature();
        for (String signature :
                List.of(
                        "",
                        "AA",
                        right + "==",
                        right + "AA",
                        " " + right,
                        "é",
                        right.substring(1))) {
            assertThat(new Signed<>(approval, signature).verifies(key.publicKey()))
                    .as(signature)
                    .isFalse();
        }
    }

    @Test
    void a_signed_statement_reads_back() {
        var bundle =
                new BundleStatement(
                        1,
                        "prince-rupert",
                        approval.contentHash(),
                        List.of(Signed.sign(approval, key)),
                        new TreeMap<>(),
                        1,
                        null,
                        approval.signatory(),
                        Examples.NOON,
                        false);
        var signed = Signed.sign(bundle, key);
        assertThat(Signed.read(signed.json(), BundleStatement.class)).isEqualTo(signed);
    }

    @Test
    void a_statement_of_another_kind_or_with_an_instant_too_fine_is_not_read() {
        byte[] json = Signed.sign(approval, key).json();
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> Signed.read(json, Roster.class))
                .satisfies(e -> assertThat(e.place()).startsWith("/statement"));
        byte[] finer = new String(json, UTF_8).replace(".123Z", ".123400Z").getBytes(UTF_8);
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> Signed.read(finer, ApprovalStatement.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_CANONICAL));
    }
}
