package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "true",
                "0",
                "-1",
                "9007199254740991",
                "-9007199254740991",
                "{\"a\":[1,\"x\",false,{}],\"b\":\"é→😀/\"}",
                "{\"\":1,\"A\":2,\"a\":3,\"\uD83D\uDE00\":4,\"\uFB33\":5}",
                "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\u007f\u2028\""
            })
    void what_is_canonical_reads_and_writes_unchanged(String json) {
        assertThat(
                        new String(
                                CanonicalJson.write(CanonicalJson.parse(json.getBytes(UTF_8))),
                                UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"b\":1,\"a\":2}   | NOT_CANONICAL",
                "{ \"a\":1}          | NOT_CANONICAL",
                "{\"a\":1.5}         | NOT_CANONICAL",
                "{\"a\":1.0}         | NOT_CANONICAL",
                "{\"a\":1e2}         | NOT_CANONICAL",
                "{\"a\":-0}          | NOT_CANONICAL",
                "{\"a\":null}        | NOT_CANONICAL",
                "9007199254740992    | NOT_CANONICAL",
                "99999999999999999999| NOT_CANONICAL",
                "\"\\u0041\"         | NOT_CANONICAL",
                "\"\\u001F\"         | NOT_CANONICAL",
                "\"\\/\"             | NOT_CANONICAL",
                "\"\\ud800\"         | NOT_CANONICAL",
                "\"\\udc00\\ud800\"  | NOT_CANONICAL",
                "{\"a\":1,\"a\":1}   | DUPLICATE_KEY",
                "{}{}                | MALFORMED_JSON",
                "{}x                 | MALFORMED_JSON",
                "{                   | MALFORMED_JSON",
                "{'a':1}             | MALFORMED_JSON",
                "01                  | MALFORMED_JSON",
                "NaN                 | MALFORMED_JSON",
                "/**/{}              | MALFORMED_JSON"
            })
    void anything_else_is_refused(String json, Reason reason) {
        assertRefused(json.getBytes(UTF_8), reason);
    }

    @Test
    void an_empty_file_a_byte_order_mark_another_encoding_and_trailing_bytes_are_refused() {
        assertRefused(new byte[0], Reason.MALFORMED_JSON);
        assertRefused("\uFEFF{}".getBytes(UTF_8), Reason.MALFORMED_JSON);
        assertRefused(
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE), Reason.MALFORMED_JSON);
        assertRefused(new byte[] {'"', (byte) 0xC3, '"'}, Reason.MALFORMED_JSON);
        assertRefused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, Reason.MALFORMED_JSON);
        assertRefused("{}\n".getBytes(UTF_8), Reason.NOT_CANONICAL);
        assertRefused("{}\0".getBytes(UTF_8), Reason.MALFORMED_JSON);
    }

    @Test
    void bottomless_nesting_is_refused_before_it_costs_anything() {
        byte[] deep = new byte[200_000];
        Arrays.fill(deep, (byte) '[');
        assertRefused(deep, Reason.MALFORMED_JSON);
    }

    @Test
    void a_refusal_points_at_the_place() {
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(
                        () -> CanonicalJson.parse("{\"a\":[true,{\"b/c\":null}]}".getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.place()).isEqualTo("/a/1/b~1c"));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> CanonicalJson.parse(bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
