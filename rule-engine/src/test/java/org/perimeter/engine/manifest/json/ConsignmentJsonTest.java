package org.perimeter.engine.manifest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.Somewhere;
import org.perimeter.engine.manifest.SyntheticConsignments;

class ConsignmentJsonTest {
    private static final List<Consignment> CONSIGNMENTS =
            SyntheticConsignments.from(20_250_402).limit(1_000).toList();

    @Test
    void a_consignment_survives_its_json() {
        assertThat(CONSIGNMENTS)
                .allSatisfy(consignment -> {
                    byte[] json = ConsignmentJson.write(consignment);
                    Consignment read = ConsignmentJson.read(json);
                    assertThat(ConsignmentJson.write(read)).isEqualTo(json);
                    assertThat(CanonicalFacts.of(read)).isEqualTo(CanonicalFacts.of(consignment));
                    assertThat(read.eta()).isEqualTo(consignment.eta());
                });
    }

    @Test
    void the_bytes_are_the_same_in_another_language_and_zone() {
        assertThat(Somewhere.inTurkey(ConsignmentJsonTest::allBytes)).isEqualTo(allBytes());
    }

    private static List<String> allBytes() {
        return CONSIGNMENTS.stream()
                .map(ConsignmentJson::write)
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    @Test
    void the_names_are_those_of_the_joint_data_elements() {
        Consignment read =
                ConsignmentJson.read(
                        """
                        {
                          "bill": {"number": "MAEU1"},
                          "mode": "sea",
                          "eta": "2026-03-01T06:30:00-05:00",
                          "grossWeight": 12000.50,
                          "volume": "46.5",
                          "notify": [{"name": "ACME"}],
                          "filing": {"amendments": 2},
                          "containers": [{"number": "CSQU3054383", "seals": [{"number": "S1"}]}],
                          "goods": [{"hs": "401120", "dangerous": [{"un": "2319", "class": null}]}],
                          "sealEvents": [{"class": "H"}]
                        }
                        """
                                .getBytes(UTF_8));

        assertThat(read.mode()).isEqualTo(Mode.SEA);
        assertThat(read.eta()).isEqualTo(OffsetDateTime.parse("2026-03-01T06:30:00-05:00"));
        assertThat(read.grossWeight()).isEqualByComparingTo(new BigDecimal("12000.5"));
        assertThat(read.volume()).isEqualByComparingTo(new BigDecimal("46.5"));
        assertThat(read.notifyParties()).singleElement().extracting("name").isEqualTo("ACME");
        assertThat(read.goods().getFirst().dangerous().getFirst().hazardClass()).isNull();
        assertThat(read.sealEvents().getFirst().sealClass()).isEqualTo("H");
        assertThat(read.exams()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | not-json | ``",
                "`   ` | not-json | ``",
                "nonsense | not-json | ``",
                "{\"bill\":{} | not-json | /bill",
                "{\"bill\":{}} {} | not-json | ``",
                "{\"bill\":{}} x | not-json | ``",
                "null | wrong-type | ``",
                "[] | wrong-type | ``",
                "\"text\" | wrong-type | ``",
                "{} | missing | /bill",
                "{\"bill\":null} | missing | /bill",
                "{\"bill\":\"1\"} | wrong-type | /bill",
                "{\"bill\":\"\"} | wrong-type | /bill",
                "{\"bill\":{},\"carrier\":\"MAEU\"} | wrong-type | /carrier",
                "{\"bill\":{\"number\":1}} | wrong-type | /bill/number",
                "{\"bill\":{\"number\":true}} | wrong-type | /bill/number",
                "{\"bill\":{\"numbr\":\"1\"}} | unknown-name | /bill/numbr",
                "{\"bill\":{},\"goods\":[{},{\"hs6\":\"1\"}]} | unknown-name | /goods/1/hs6",
                "{\"bill\":{},\"bill\":{}} | duplicate-name | /bill",
                "{\"bill\":{},\"mode\":\"SEA\"} | wrong-type | /mode",
                "{\"bill\":{},\"mode\":1} | wrong-type | /mode",
                "{\"bill\":{},\"quantity\":1e3} | wrong-type | /quantity",
                "{\"bill\":{},\"quantity\":\"1e3\"} | wrong-type | /quantity",
                "{\"bill\":{},\"quantity\":\"\"} | wrong-type | /quantity",
                "{\"bill\":{},\"quantity\":true} | wrong-type | /quantity",
                "{\"bill\":{},\"quantity\":{}} | wrong-type | /quantity",
                "{\"bill\":{},\"quantity\":123456789012345678901} | wrong-type | /quantity",
                "{\"bill\":{},\"filing\":{\"amendments\":-1}} | wrong-type | /filing/amendments",
                "{\"bill\":{},\"filing\":{\"amendments\":1.5}} | wrong-type | /filing/amendments",
                "{\"bill\":{},\"filing\":{\"amendments\":9999999999}} | wrong-type | /filing/amendments",
                "{\"bill\":{},\"eta\":\"2026-03-01\"} | wrong-type | /eta",
                "{\"bill\":{},\"eta\":\"+12026-03-01T00:00:00Z\"} | wrong-type | /eta",
                "{\"bill\":{},\"eta\":0} | wrong-type | /eta",
                "{\"bill\":{},\"containers\":{}} | wrong-type | /containers",
                "{\"bill\":{},\"containers\":[null]} | wrong-type | /containers/0",
                "{\"bill\":{},\"containers\":[[]]} | wrong-type | /containers/0",
                "{\"bill\":{\"number\":\"\\ud800\"}} | unreadable-text | /bill/number",
                "{\"bill\":{\"number\":\"a\\u0000\"}} | unreadable-text | /bill/number"
            })
    void anything_else_is_refused_with_its_place(String json, String code, String place) {
        MalformedManifest malformed = refused(json.getBytes(UTF_8));

        assertThat(malformed.code()).isEqualTo(code);
        assertThat(malformed.place()).isEqualTo(place);
        assertThat(malformed.text().complete()).isTrue();
        assertThat(malformed.remedy().complete()).isTrue();
    }

    @Test
    void a_name_that_is_not_known_is_answered_with_those_that_are() {
        assertThat(refused("{\"bill\":{\"numbr\":\"1\"}}".getBytes(UTF_8)).remedy().en())
                .isEqualTo("Use one of: house, master, number.");
    }

    @Test
    void a_list_and_a_text_have_their_limits() {
        String goods = "{},".repeat(10_000);
        assertThat(refused(("{\"bill\":{},\"goods\":[" + goods + "{}]}").getBytes(UTF_8)))
                .extracting(MalformedManifest::code, MalformedManifest::place)
                .containsExactly("too-many", "/goods");
        assertThat(
                        refused(
                                ("{\"bill\":{\"number\":\"" + "x".repeat(10_001) + "\"}}")
                                        .getBytes(UTF_8)))
                .extracting(MalformedManifest::code, MalformedManifest::place)
                .containsExactly("too-long", "/bill/number");
    }

    @Test
    void what_is_far_too_large_is_refused_before_it_is_held() {
        assertThat(
                        refused(
                                        ("{\"bill\":{\"number\":\"" + "x".repeat(200_000) + "\"}}")
                                                .getBytes(UTF_8))
                                .code())
                .isEqualTo("too-large");
        assertThat(refused(("{\"bill\":" + "[".repeat(100_000)).getBytes(UTF_8)).code())
                .isIn("too-large", "wrong-type");
        byte[] blanks = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(blanks, (byte) ' ');
        assertThat(refused(blanks).code()).isEqualTo("too-large");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThat(refused(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}).code())
                .isEqualTo("not-json");
    }

    private static MalformedManifest refused(byte[] json) {
        MalformedManifest malformed =
                catchThrowableOfType(MalformedManifest.class, () -> ConsignmentJson.read(json));
        assertThat(malformed).isNotNull();
        return malformed;
    }
}
