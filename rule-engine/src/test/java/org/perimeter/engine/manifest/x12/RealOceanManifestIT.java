package org.perimeter.engine.manifest.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Message;
import org.perimeter.engine.manifest.Message.FiledBill;
import org.perimeter.engine.manifest.json.ConsignmentJson;

/// A real, anonymised manifest, counted by hand: MONTE CERVANTES, Santos to Jacksonville.
@Tag("shared-data")
class RealOceanManifestIT {
    private static final Path FILE = Path.of("../../shared/data/manifests/x12/004010_309_1.edi");
    private static Message message;

    @BeforeAll
    static void read() throws IOException {
        assumeThat(FILE).as("the shared test data beside the project").exists();
        try (InputStream file = Files.newInputStream(FILE)) {
            message = X12Ocean309.read(file);
        }
    }

    @Test
    void it_has_ten_bills_and_eighteen_containers() {
        assertThat(message.bills())
                .extracting(FiledBill::position)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(
                        message.bills().stream()
                                .mapToInt(bill -> bill.consignment().containers().size()))
                .containsExactly(1, 2, 5, 2, 1, 1, 1, 1, 1, 3);
        assertThat(message.bills())
                .allSatisfy(bill -> {
                    assertThat(bill.findings()).isEmpty();
                    assertThat(bill.consignment().conveyance().name()).isEqualTo("MONTE CERVANTES");
                    assertThat(bill.consignment().conveyance().imo()).isEqualTo("9283186");
                    assertThat(bill.consignment().port().loading())
                            .isEqualTo(new Location("BRSSZ", "35177", "schedule-k"));
                    assertThat(bill.consignment().port().discharge())
                            .isEqualTo(new Location("USJAX", "1803", "schedule-d"));
                    assertThat(bill.consignment().place().delivery())
                            .isEqualTo(new Location("USJAX", "USJAX", "locode"));
                    assertThat(bill.consignment().eta())
                            .isEqualTo(OffsetDateTime.parse("2023-06-20T00:00Z"));
                    assertThat(bill.consignment().shipper().country()).isEqualTo("BR");
                    assertThat(bill.consignment().consignee().country()).isEqualTo("US");
                    assertThat(bill.consignment().notifyParties()).hasSize(1);
                });
    }

    @Test
    void its_wrong_segment_count_is_a_finding() {
        assertThat(message.findings())
                .extracting(MessageFinding::code)
                .containsExactly("no-zone", "date-only", "segment-count");
        assertThat(message.findings().getLast().place()).isEqualTo("segment 297, SE01");
        assertThat(message.findings().getLast().text().en()).contains("622").contains("295");
    }

    @Test
    void bills_two_and_three_alone_have_un_2319_without_a_class() {
        assertThat(
                        positions(bill ->
                                bill.goods().stream()
                                        .flatMap(line -> line.dangerous().stream())
                                        .anyMatch(new Dangerous("2319", null)::equals)))
                .containsExactly(2, 3);
        assertThat(
                        message.bills().stream()
                                .flatMap(bill -> bill.consignment().goods().stream())
                                .flatMap(line -> line.dangerous().stream()))
                .hasSize(7)
                .containsOnly(new Dangerous("2319", null));
    }

    @Test
    void bill_ten_alone_has_the_container_whose_number_is_no_number() {
        assertThat(
                        positions(bill ->
                                bill.containers().stream()
                                        .anyMatch(container ->
                                                "XXXX6697421".equals(container.number()))))
                .containsExactly(10);
    }

    @Test
    void words_that_rows_cut_apart_are_whole_again() {
        Consignment first = message.bills().getFirst().consignment();
        assertThat(first.goods())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.description())
                                .startsWith(
                                        "01 CONTAINER 40 HC CONTAINING 390 UNITS  WITH: . 4011.20.00 TRUCK TIRES")
                                .contains(
                                        "NET WEIGHT: 14.404,260 KG",
                                        "SEVERAL SIZES SERVICE CONTRACT NUMBER "));
        assertThat(first.shipper().address())
                .isEqualTo("MERCIO LTDA., AVENIDA QUEIROS DOS SANTOS 1717 171");
    }

    @Test
    void a_code_that_is_no_code_leaves_its_chapter_unknown() {
        List<Facts> lines =
                CanonicalFacts.of(message.bills().getLast().consignment())
                        .elements(Collection.GOODS);
        Field chapter = FactSchema.standard().field("goods[].hs.chapter").orElseThrow();
        assertThat(lines.stream().map(line -> line.has(chapter)))
                .containsExactly(true, false, false);
    }

    @Test
    void each_bill_survives_json_and_canonical_facts() {
        assertThat(message.bills())
                .extracting(FiledBill::consignment)
                .allSatisfy(bill -> {
                    assertThat(ConsignmentJson.read(ConsignmentJson.write(bill))).isEqualTo(bill);
                    Facts facts = CanonicalFacts.of(bill);
                    assertThat(FactsJson.read(FactsJson.canonical(facts))).isEqualTo(facts);
                });
    }

    private static List<Integer> positions(Predicate<Consignment> test) {
        return message.bills().stream()
                .filter(bill -> test.test(bill.consignment()))
                .map(FiledBill::position)
                .toList();
    }
}
