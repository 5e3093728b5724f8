package org.perimeter.engine.manifest.x12;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.manifest.MalformedManifest;

class MalformedX12Test {
    private static final String GOOD =
            new String(
                    X12.message(
                            X12.bill(
                                    "A1",
                                    "N1*SH*ACME~\n",
                                    "VID*4B*CSQU*3054383~\n",
                                    "N10*1*TOYS~\n",
                                    "H1*1203~\n")),
                    UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t \n"})
    void an_empty_message_is_refused(String message) {
        assertThat(refused(message.getBytes(UTF_8)).code()).isEqualTo("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "UNB+UNOA:1+A+B'", "IS", "GS*SO~"})
    void what_does_not_begin_with_isa_is_no_x12(String message) {
        assertThat(refused(message.getBytes(UTF_8)).code()).isEqualTo("not-x12");
    }

    @Test
    void binary_data_is_refused() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        assertThat(refused(noise).code()).isEqualTo("not-x12");
        assertThat(
                        refused(
                                        (GOOD.substring(0, 200) + "\0" + GOOD.substring(200))
                                                .getBytes(UTF_8))
                                .code())
                .isEqualTo("not-x12");
    }

    @Test
    void a_byte_order_mark_and_line_breaks_around_the_interchange_do_no_harm() {
        assertThat(
                        X12Ocean309.read(
                                        ("\uFEFF\r\n" + GOOD.replace("\n", "\r\n") + "\r\n\r\n")
                                                .getBytes(UTF_8))
                                .bills())
                .hasSize(1);
        assertThat(X12Ocean309.read(GOOD.replace("\n", "").getBytes(UTF_8)).bills()).hasSize(1);
    }

    @Test
    void a_message_cut_anywhere_is_refused_as_cut() {
        String whole = GOOD.strip();
        for (int length = 3; length < whole.length(); length++) {
            MalformedManifest malformed = refused(whole.substring(0, length).getBytes(UTF_8));
            assertThat(malformed.code()).as("cut at %d", length).isEqualTo("truncated");
        }
    }

    @Test
    void a_cut_message_is_told_where_it_ends() {
        assertThat(refused(GOOD.substring(0, GOOD.indexOf("*TOYS")).getBytes(UTF_8)).place())
                .startsWith("segment 10, N10");
    }

    @ParameterizedTest
    @CsvSource({
        "M11*, M11111*, syntax",
        "ST*309, ST*310, not-309",
        "LX*1~, XX*1~, sequence",
        "N1*SH*ACME~, N3*QUAY~, sequence",
        "N10*1*TOYS~, K1*TOYS~, sequence",
        "M10*ABCD, K1*ABCD, sequence",
        "GE*1*7~, K1~, envelope",
        "GE*1*7~, '', envelope",
        "ST*309*0001~, '', envelope",
        "SE*, K1*, envelope",
        "IEA*1*000000007~, '', truncated",
        "IEA*1*000000007~, 'IEA*1*000000007~GS*SO~', syntax"
    })
    void a_message_out_of_order_is_refused_with_its_segment(
            String right, String wrong, String code) {
        assertThat(GOOD).contains(right);
        byte[] message = GOOD.replace(right, wrong).getBytes(UTF_8);

        MalformedManifest malformed = refused(message);

        assertThat(malformed.code()).isEqualTo(code);
        assertThat(malformed.place()).startsWith("segment ");
        assertThat(malformed.text().complete()).isTrue();
        assertThat(malformed.remedy().complete()).isTrue();
        assertThat(malformed).hasMessageContaining(malformed.remedy().en());
    }

    @Test
    void a_manifest_without_bills_is_refused() {
        assertThat(refused(X12.message("")).code()).isEqualTo("no-bill");
    }

    @Test
    void a_text_a_list_and_a_message_have_their_limits() {
        String text = "x".repeat(10_001);
        assertThat(refused(GOOD.replace("TOYS", text).getBytes(UTF_8)))
                .extracting(MalformedManifest::code, MalformedManifest::place)
                .containsExactly("too-long", "segment 10, N1001");
        String rows = ("N10**" + "x".repeat(45) + "~").repeat(300);
        assertThat(refused(X12.message(X12.bill("A1", "N10*1*A~", rows))).code())
                .isEqualTo("too-long");
        assertThat(refused(X12.message("LX*1~M11*A*57035*1*CTN*1*K~".repeat(10_001))).code())
                .isEqualTo("too-many");
        assertThat(refused(X12.message(X12.bill("A1", "VID*2B*A*1~".repeat(10_001)))).code())
                .isEqualTo("too-many");
        assertThat(refused(X12.message(X12.bill("A1", "N10*1*A~".repeat(10_001)))).code())
                .isEqualTo("too-many");
        assertThat(refused(X12.message(X12.bill("A1", "N1*SH*A~", "N3*A~".repeat(10_001)))).code())
                .isEqualTo("too-many");
    }

    @Test
    void more_than_five_mebibytes_are_refused_and_not_read_on() throws IOException {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'A');
        System.arraycopy(GOOD.getBytes(UTF_8), 0, large, 0, 300);
        assertThat(refused(large).code()).isEqualTo("too-large");

        byte[] larger = Arrays.copyOf(large, 6 * 1024 * 1024);
        InputStream stream = new ByteArrayInputStream(larger);
        assertThat(
                        catchThrowableOfType(
                                        MalformedManifest.class, () -> X12Ocean309.read(stream))
                                .code())
                .isEqualTo("too-large");
        assertThat(stream.available()).isEqualTo(1024 * 1024 - 1);
        assertThat(X12Ocean309.read(new ByteArrayInputStream(GOOD.getBytes(UTF_8))).bills())
                .hasSize(1);
    }

    @Test
    void a_message_of_five_mebibytes_is_read() {
        StringBuilder bills = new StringBuilder();
        for (int i = 0; bills.length() < 5_100_000; i++) {
            bills.append(
                    X12.bill("A" + i, "VID*4B*CSQU*3054383~", "N10*1*" + "TOYS ".repeat(90) + "~"));
        }
        byte[] message = X12.message(bills.toString());

        assertThat(message.length).isGreaterThan(5_000_000);
        assertThat(X12Ocean309.read(message).bills()).hasSizeGreaterThan(5_000);
    }

    @Test
    void a_damaged_message_is_read_or_refused_and_nothing_else() {
        Random random = new Random(309);
        String alphabet = "*~>AZ09 \n^U\u0001é";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder damaged = new StringBuilder(GOOD);
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                int at = random.nextInt(damaged.length());
                char other = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, other);
                    case 1 -> damaged.insert(at, other);
                    default -> damaged.deleteCharAt(at);
                }
            }
            byte[] bytes = damaged.toString().getBytes(UTF_8);
            try {
                assertThat(X12Ocean309.read(bytes).bills()).isNotEmpty();
            } catch (MalformedManifest malformed) {
                assertThat(malformed.code()).isNotEmpty();
            }
        }
    }

    private static MalformedManifest refused(byte[] message) {
        MalformedManifest malformed =
                catchThrowableOfType(MalformedManifest.class, () -> X12Ocean309.read(message));
        assertThat(malformed).isNotNull();
        return malformed;
    }
}
