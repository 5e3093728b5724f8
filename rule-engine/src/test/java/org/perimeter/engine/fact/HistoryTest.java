package org.perimeter.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.field;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Past.Window;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.json.ConsignmentJson;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Consignment FILED =
            ConsignmentJson.read(
                    """
                    {"bill":{"number":"B1"},"shipper":{"name":"ACME","kind":"company"},
                     "onward":{"gateWeight":"21000"},
                     "route":[{"port":{"code":"KRPUS"},"kind":"tranship","at":"2026-02-01T00:00:00Z"}],
                     "related":[{"bill":"B2","role":"voyage","consignee":"Other","openHold":true,
                                 "containers":[{"number":"CSQU3054383"}]}],
                     "statements":[{"kind":"ISPM-15"}],
                     "movements":[{"place":"CAWNP","kind":"set-off"}],
                     "screenings":[{"method":"xray","at":"2026-02-28T00:00:00+01:00"}],
                     "lookouts":[{"subject":"ACME","by":"CBP"}],
                     "discharge":{"at":"2026-02-20T00:00:00Z"},
                     "trader":{"pip":false,"ctpatTier":3}}
                    """
                            .getBytes(StandardCharsets.UTF_8));

    @Test
    void what_was_looked_up_is_frozen_in_the_facts() {
        Past past = new Past(NOW.minusSeconds(60), Map.of(Window.DAYS_365, 2), Map.of());
        Facts facts =
                CanonicalFacts.of(
                        FILED,
                        NOW,
                        (role, consignment, asOf) ->
                                role == History.Role.SHIPPER
                                                && consignment.equals(FILED)
                                                && asOf.equals(NOW)
                                        ? past
                                        : null);
        assertThat(facts.value(field("asOf"))).isEqualTo(new Value.Moment(NOW));
        assertThat(facts.value(field("history.shipper.shipments(365d)")))
                .isEqualTo(new Value.Amount(BigDecimal.TWO));
        assertThat(facts.value(field("history.shipper.seenBefore")))
                .isEqualTo(new Value.Flag(true));
        assertThat(facts.has(field("history.shipper.finds(365d)"))).isFalse();
        assertThat(facts.has(field("history.consignee.seenBefore"))).isFalse();
        assertThat(FactsJson.read(FactsJson.canonical(facts))).isEqualTo(facts);
    }

    @Test
    void one_never_seen_is_known_not_to_have_been_seen() {
        Facts facts = CanonicalFacts.of(FILED, NOW, (_, _, _) -> Past.none());
        assertThat(facts.value(field("history.consignee.seenBefore")))
                .isEqualTo(new Value.Flag(false));
        assertThat(facts.value(field("history.consignee.shipments(730d)")))
                .isEqualTo(new Value.Amount(BigDecimal.ZERO));
        assertThat(facts.has(field("history.consignee.firstSeen"))).isFalse();
    }

    @Test
    void with_nothing_looked_up_history_and_the_instant_are_unknown() {
        Facts facts = CanonicalFacts.of(FILED);
        assertThat(facts.has(field("asOf"))).isFalse();
        assertThat(facts.has(field("history.shipper.seenBefore"))).isFalse();
    }

    @Test
    void a_consignment_keeps_all_that_was_added_to_it() {
        assertThat(ConsignmentJson.read(ConsignmentJson.write(FILED))).isEqualTo(FILED);
        String facts =
                new String(FactsJson.canonical(CanonicalFacts.of(FILED)), StandardCharsets.UTF_8);
        assertThat(facts)
                .contains(
                        "\"shipper.kind\":\"company\"",
                        "\"onward.gateWeight\":\"21000\"",
                        "\"trader.pip\":false",
                        "\"trader.ctpatTier\":\"3\"",
                        "\"discharge.at\":\"2026-02-20T00:00:00Z\"",
                        "\"statements\":[{\"kind\":\"ISPM-15\"}]",
                        "\"openHold\":true",
                        "\"containers\":[{\"number\":\"CSQU3054383\"}]",
                        "\"route\":[{\"at\":\"2026-02-01T00:00:00Z\",\"kind\":\"tranship\",\"port\":\"KRPUS\"}]");
    }
}
