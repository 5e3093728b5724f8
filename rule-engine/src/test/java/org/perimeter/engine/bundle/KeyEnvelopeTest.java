package org.perimeter.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.KeyEnvelope.Opening;

class KeyEnvelopeTest {
    private static final int FEW = 1_000;

    private final SigningKey key = SigningKey.generate(new SecureRandom());

    @Test
    void an_envelope_of_141_bytes_opens_with_its_passphrase_alone() {
        byte[] envelope = seal("correct horse battery");
        assertThat(envelope).hasSize(141);
        assertThat(open(envelope, "correct horse battery"))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> {
                            assertThat(opened.key().keyId()).isEqualTo(key.keyId());
                            byte[] message = {1, 2, 3};
                            assertThat(
                                            key.publicKey()
                                                    .verifies(message, opened.key().sign(message)))
                                    .isTrue();
                        });
        for (String wrong :
                new String[] {
                    "", "correct horse batterz", "Correct horse battery", "correct horse battery "
                }) {
            assertThat(open(envelope, wrong)).as(wrong).isInstanceOf(Opening.WrongPassphrase.class);
        }
    }

    @Test
    void a_passphrase_is_the_same_however_its_accents_are_typed() {
        assertThat(open(seal("clé d’été œuvre"), "cle\u0301 d’e\u0301te\u0301 œuvre"))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void no_bit_of_an_envelope_can_be_flipped() {
        byte[] envelope = seal("p");
        for (int bit = 0; bit < envelope.length * 8; bit++) {
            byte[] flipped = envelope.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            int iterations = java.nio.ByteBuffer.wrap(flipped).getInt(1);
            if (iterations > 20_000 && iterations <= 5_000_000) {
                continue; // as wrong as the others, and a second of work each
            }
            assertThat(open(flipped, "p")).as("bit %d", bit).isNotInstanceOf(Opening.Opened.class);
        }
    }

    @Test
    void an_envelope_cannot_make_opening_it_cost_for_ever() {
        byte[] envelope = seal("p");
        for (int iterations : new int[] {0, -1, 999, 5_000_001, Integer.MAX_VALUE}) {
            java.nio.ByteBuffer.wrap(envelope).putInt(1, iterations);
            assertThat(open(envelope, "p")).isInstanceOf(Opening.NotAnEnvelope.class);
        }
    }

    @Test
    void what_is_cut_or_longer_is_no_envelope() {
        byte[] envelope = seal("p");
        for (int length : new int[] {0, 1, 140, 142}) {
            assertThat(open(java.util.Arrays.copyOf(envelope, length), "p"))
                    .isInstanceOf(Opening.NotAnEnvelope.class);
        }
    }

    private byte[] seal(String passphrase) {
        return KeyEnvelope.seal(key, passphrase.toCharArray(), FEW, new SecureRandom());
    }

    private static Opening open(byte[] envelope, String passphrase) {
        return KeyEnvelope.open(envelope, passphrase.toCharArray());
    }
}
