package org.perimeter.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Somewhere;
import org.perimeter.engine.manifest.SyntheticConsignments;

class FactsJsonTest {
    private static final List<Consignment> CONSIGNMENTS =
            SyntheticConsignments.from(20_250_401).limit(1_000).toList();

    @Test
    void facts_survive_their_canonical_form() {
        assertThat(CONSIGNMENTS)
                .allSatisfy(consignment -> {
                    Facts facts = CanonicalFacts.of(consignment);
                    assertThat(FactsJson.read(FactsJson.canonical(facts))).isEqualTo(facts);
                });
    }

    @Test
    void facts_read_back_give_the_same_bytes() {
        assertThat(CONSIGNMENTS)
                .allSatisfy(consignment -> {
                    byte[] canonical = FactsJson.canonical(CanonicalFacts.of(consignment));
                    assertThat(FactsJson.canonical(FactsJson.read(canonical))).isEqualTo(canonical);
                });
    }

    @Test
    void the_bytes_are_the_same_in_another_language_and_zone() {
        assertThat(Somewhere.inTurkey(FactsJsonTest::allBytes)).isEqualTo(allBytes());
    }

    private static List<String> allBytes() {
        return CONSIGNMENTS.stream()
                .map(CanonicalFacts::of)
                .map(FactsJson::canonical)
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"bill.number\":1}",
                "{\"colour\":\"red\"}",
                "{\"quantity\":\"1e9\"}",
                "{\"quantity\":\"01\"}",
                "{\"eta\":\"yesterday\"}",
                "{\"goods\":{}}",
                "{\"goods\":[1]}",
                "{\"goods\":[{\"bill.number\":\"1\"}]}",
                "{\"mode\":\"sea\",\"mode\":\"air\"}",
                "{} {}",
                "{\"mode\":"
            })
    void anything_else_than_canonical_facts_is_refused(String json) {
        assertThatThrownBy(() -> FactsJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
