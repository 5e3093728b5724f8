package org.perimeter.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Ports;

class CanonicalFactsTest {
    private static final FactSchema SCHEMA = FactSchema.standard();

    @Test
    void a_place_gives_its_code_its_country_and_what_was_filed() {
        Facts facts = CanonicalFacts.of(loadedAt(new Location("BRSSZ", "35177", "schedule-k")));

        assertThat(text(facts, "port.loading")).isEqualTo("BRSSZ");
        assertThat(text(facts, "port.loading.country")).isEqualTo("BR");
        assertThat(text(facts, "port.loading.raw")).isEqualTo("35177");
        assertThat(text(facts, "port.loading.scheme")).isEqualTo("schedule-k");
        assertThat(text(facts, "port.discharge")).isNull();
    }

    @Test
    void a_place_that_was_not_mapped_has_no_country() {
        Facts facts = CanonicalFacts.of(loadedAt(new Location(null, "SANTOS", "name")));

        assertThat(text(facts, "port.loading")).isNull();
        assertThat(text(facts, "port.loading.country")).isNull();
        assertThat(text(facts, "port.loading.raw")).isEqualTo("SANTOS");
    }

    @Test
    void a_code_that_is_no_locode_has_no_country() {
        assertThat(
                        text(
                                CanonicalFacts.of(loadedAt(new Location("SANTOS", null, null))),
                                "port.loading.country"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "401120, 40, 401120",
                "0901.11.10.00, 09, 090111",
                "8451., 84, -",
                "37., 37, -",
                "84-71 30, 84, 847130",
                "3, -, -",
                "XXXXXX, -, -",
                "8451A0, -, -",
                "'', -, -",
                "-, -, -"
            })
    void the_hs_code_gives_chapter_and_subheading_as_far_as_it_is_numeric(
            @Nullable String hs, @Nullable String chapter, @Nullable String subheading) {
        Facts line = CanonicalFacts.of(carrying(hs)).elements(Collection.GOODS).getFirst();

        assertThat(text(line, "goods[].hs.chapter")).isEqualTo(chapter);
        assertThat(text(line, "goods[].hs6")).isEqualTo(subheading);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "22T0, 1", "45G1, 2", "L5G1, 2", "M2G0, 2", "9500, 2", "12G0, -", "ZZZZ, -",
                "45, -", "-, -"
            })
    void the_container_type_gives_twenty_foot_equivalents(
            @Nullable String isoType, @Nullable BigDecimal teu) {
        Facts container =
                CanonicalFacts.of(in(new Container(null, isoType, null, null)))
                        .elements(Collection.CONTAINERS)
                        .getFirst();

        assertThat(container.value(field("containers[].teu")))
                .isEqualTo(teu == null ? null : new Value.Amount(teu));
    }

    @Test
    void a_list_that_the_message_cannot_say_is_unknown_and_an_empty_one_is_known() {
        Facts facts = CanonicalFacts.of(in(new Container("CSQU3054383", null, null, List.of())));

        assertThat(facts.elements(Collection.CONTAINERS).getFirst().elements(Collection.SEALS))
                .isEmpty();
        assertThat(facts.elements(Collection.GOODS)).isNull();
    }

    @Test
    void a_blank_text_is_unknown_and_codes_have_no_blanks_around() {
        Facts facts =
                CanonicalFacts.of(in(new Container("  ", " 45G1 ", "", null)))
                        .elements(Collection.CONTAINERS)
                        .getFirst();

        assertThat(facts.has(field("containers[].number"))).isFalse();
        assertThat(facts.has(field("containers[].loadStatus"))).isFalse();
        assertThat(text(facts, "containers[].isoType")).isEqualTo("45G1");
    }

    @Test
    void the_canonical_bytes_are_sorted_plain_and_without_what_is_unknown() {
        Consignment consignment =
                new Consignment(
                        new Bill("A/1", null, null),
                        null,
                        Mode.SEA,
                        null,
                        null,
                        null,
                        null,
                        OffsetDateTime.parse("2026-03-01T06:30:00-05:00"),
                        null,
                        null,
                        null,
                        new BigDecimal("1.2E+4"),
                        new BigDecimal("46.500"),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(new Container("CSQU3054383", "45G1", "loaded", List.of())),
                        null,
                        new Onward(Mode.RAIL, null, null),
                        null,
                        null,
                        null,
                        null);

        assertThat(
                        new String(
                                FactsJson.canonical(CanonicalFacts.of(consignment)),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"bill.number\":\"A/1\",\"containers\":[{\"isoType\":\"45G1\",\"loadStatus\":\"loaded\","
                                + "\"number\":\"CSQU3054383\",\"seals\":[],\"teu\":\"2\"}],\"eta\":\"2026-03-01T11:30:00Z\","
                                + "\"grossWeight\":\"12000\",\"mode\":\"sea\",\"notify\":[],\"onward.mode\":\"rail\","
                                + "\"volume\":\"46.5\"}");
    }

    private static Consignment loadedAt(Location loading) {
        return consignment(new Ports(loading, null), null, null);
    }

    private static Consignment carrying(@Nullable String hs) {
        return consignment(
                null,
                null,
                List.of(new Goods(null, hs, null, null, null, null, null, null, null, null)));
    }

    private static Consignment in(Container container) {
        return consignment(null, List.of(container), null);
    }

    private static Consignment consignment(
            @Nullable Ports port,
            @Nullable List<Container> containers,
            @Nullable List<Goods> goods) {
        return new Consignment(
                new Bill(null, null, null),
                null,
                null,
                null,
                null,
                port,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                containers,
                goods,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String text(Facts facts, String path) {
        return facts.value(field(path)) instanceof Value.Text(String text) ? text : null;
    }

    private static Field field(String path) {
        return SCHEMA.field(path).orElseThrow();
    }
}
