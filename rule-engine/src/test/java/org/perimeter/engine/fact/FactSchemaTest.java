package org.perimeter.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactSchemaTest {
    private final FactSchema schema = FactSchema.standard();

    @Test
    void every_field_is_named_and_explained_in_both_languages() {
        assertThat(schema.fields())
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.label().complete()).isTrue();
                    assertThat(field.description().complete()).isTrue();
                    assertThat(field.description().en()).endsWith(".");
                    assertThat(field.description().fr()).endsWith(".");
                    assertThat(field.codes())
                            .allSatisfy(code -> assertThat(code.name().complete()).isTrue());
                });
    }

    @Test
    void no_two_fields_are_called_the_same() {
        assertThat(schema.fields()).extracting(field -> field.label().en()).doesNotHaveDuplicates();
        assertThat(schema.fields()).extracting(field -> field.label().fr()).doesNotHaveDuplicates();
    }

    @Test
    void labels_begin_with_their_article() {
        assertThat(schema.fields())
                .allSatisfy(field -> {
                    assertThat(field.label().en()).startsWith("the ");
                    assertThat(field.label().fr()).matches("(le |la |les |l').*");
                });
    }

    @Test
    void the_vocabulary_is_the_published_one() {
        assertThat(
                        schema.fields().stream()
                                .map(field ->
                                        field.path()
                                                + " "
                                                + field.type().name().toLowerCase(Locale.ROOT)))
                .containsExactly(
                        """
                        bill.number text
                        bill.master text
                        bill.house text
                        filing.sentAt moment
                        filing.kind code
                        filing.amendments number
                        filing.loadingAt moment
                        ccn text
                        quantity number
                        packageType code
                        grossWeight number
                        volume number
                        inBond.type code
                        inBond.number text
                        mode code
                        eta moment
                        conveyance.name text
                        conveyance.imo text
                        conveyance.flag code
                        conveyance.voyage text
                        carrier.code code
                        port.loading code
                        port.loading.country code
                        port.loading.raw text
                        port.loading.scheme code
                        port.discharge code
                        port.discharge.country code
                        port.discharge.raw text
                        port.discharge.scheme code
                        place.receipt code
                        place.receipt.country code
                        place.receipt.raw text
                        place.receipt.scheme code
                        place.delivery code
                        place.delivery.country code
                        place.delivery.raw text
                        place.delivery.scheme code
                        onward.mode code
                        onward.carrier code
                        onward.gateWeight number
                        onward.landPort code
                        onward.landPort.country code
                        onward.landPort.raw text
                        onward.landPort.scheme code
                        shipper.name text
                        shipper.address text
                        shipper.city text
                        shipper.country code
                        shipper.phone text
                        shipper.kind code
                        consignee.name text
                        consignee.address text
                        consignee.city text
                        consignee.country code
                        consignee.phone text
                        consignee.kind code
                        jointResult code
                        discharge.at moment
                        trader.pip flag
                        trader.ctpatTier number
                        asOf moment
                        history.shipper.seenBefore flag
                        history.shipper.firstSeen moment
                        history.shipper.shipments(30d) number
                        history.shipper.finds(30d) number
                        history.shipper.shipments(180d) number
                        history.shipper.finds(180d) number
                        history.shipper.shipments(365d) number
                        history.shipper.finds(365d) number
                        history.shipper.shipments(730d) number
                        history.shipper.finds(730d) number
                        history.consignee.seenBefore flag
                        history.consignee.firstSeen moment
                        history.consignee.shipments(30d) number
                        history.consignee.finds(30d) number
                        history.consignee.shipments(180d) number
                        history.consignee.finds(180d) number
                        history.consignee.shipments(365d) number
                        history.consignee.finds(365d) number
                        history.consignee.shipments(730d) number
                        history.consignee.finds(730d) number
                        history.onwardCarrier.seenBefore flag
                        history.onwardCarrier.firstSeen moment
                        history.onwardCarrier.shipments(30d) number
                        history.onwardCarrier.finds(30d) number
                        history.onwardCarrier.shipments(180d) number
                        history.onwardCarrier.finds(180d) number
                        history.onwardCarrier.shipments(365d) number
                        history.onwardCarrier.finds(365d) number
                        history.onwardCarrier.shipments(730d) number
                        history.onwardCarrier.finds(730d) number
                        goods[].description text
                        goods[].hs code
                        goods[].hs.chapter code
                        goods[].hs6 code
                        goods[].value number
                        goods[].currency code
                        goods[].weight number
                        goods[].packages number
                        goods[].origin code
                        goods[].marks text
                        goods[].container text
                        goods[].dangerous[].un code
                        goods[].dangerous[].class code
                        containers[].number text
                        containers[].isoType code
                        containers[].loadStatus code
                        containers[].teu number
                        containers[].seals[].number text
                        related[].bill text
                        related[].role code
                        related[].consignee text
                        related[].openHold flag
                        related[].containers[].number text
                        notify[].name text
                        notify[].address text
                        notify[].city text
                        notify[].country code
                        notify[].phone text
                        notify[].kind code
                        sealEvents[].number text
                        sealEvents[].class code
                        sealEvents[].kind code
                        sealEvents[].by code
                        sealEvents[].at moment
                        sealEvents[].integrity code
                        exams[].by code
                        exams[].kind code
                        exams[].at moment
                        exams[].result code
                        holds[].kind code
                        holds[].state code
                        holds[].by text
                        holds[].at moment
                        route[].port code
                        route[].kind code
                        route[].at moment
                        statements[].kind code
                        movements[].place code
                        movements[].kind code
                        movements[].at moment
                        screenings[].method code
                        screenings[].at moment
                        screenings[].by text
                        lookouts[].subject text
                        lookouts[].at moment
                        lookouts[].by code
                        """
                                .strip()
                                .split("\n"));
    }

    @Test
    void slots_count_from_zero_within_each_collection() {
        Stream.concat(Stream.of((Collection) null), Arrays.stream(Collection.values()))
                .forEach(collection -> {
                    List<Field> fields = schema.fieldsOf(collection);
                    for (int slot = 0; slot < fields.size(); slot++) {
                        assertThat(fields.get(slot).slot()).isEqualTo(slot);
                    }
                });
    }

    @Test
    void a_path_that_is_not_in_the_vocabulary_has_no_field() {
        assertThat(schema.field("goods[].colour")).isEmpty();
        assertThat(schema.field("goods[]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_collection_is_named_and_explained_and_has_fields(Collection collection) {
        assertThat(schema.label(collection).complete()).isTrue();
        assertThat(schema.words(collection).many().complete()).isTrue();
        assertThat(schema.description(collection).complete()).isTrue();
        assertThat(schema.fieldsOf(collection)).isNotEmpty();
    }

    @Test
    void closed_codes_are_those_that_the_consignment_uses() {
        assertThat(codes("mode")).containsExactly("sea", "rail", "road", "air");
        assertThat(codes("containers[].loadStatus")).containsExactly("loaded", "empty");
        assertThat(codes("sealEvents[].integrity")).containsExactly("intact", "broken", "missing");
        assertThat(codes("exams[].kind")).containsExactly("nii", "tailgate", "full");
        assertThat(codes("goods[].origin")).contains("BR", "CA", "US").hasSizeGreaterThan(240);
    }

    private List<String> codes(String path) {
        return Objects.requireNonNull(schema.field(path).orElse(null), path).codes().stream()
                .map(Field.Code::value)
                .toList();
    }

    @Test
    void a_path_has_the_words_of_its_field_or_collection_and_an_unknown_one_its_own() {
        FactSchema schema = FactSchema.standard();

        assertThat(schema.label("grossWeight"))
                .isEqualTo(schema.field("grossWeight").orElseThrow().label());
        assertThat(schema.label("containers[].seals[]"))
                .isEqualTo(new Bilingual("seals", "sceaux"));
        assertThat(schema.label("no.such")).isEqualTo(new Bilingual("no.such", "no.such"));
    }
}
