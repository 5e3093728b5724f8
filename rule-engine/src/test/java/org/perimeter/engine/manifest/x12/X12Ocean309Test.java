package org.perimeter.engine.manifest.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Carrier;
import org.perimeter.engine.manifest.Consignment.Conveyance;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.InBond;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Party;
import org.perimeter.engine.manifest.Consignment.Seal;
import org.perimeter.engine.manifest.Message;
import org.perimeter.engine.manifest.Message.FiledBill;
import org.perimeter.engine.manifest.Somewhere;
import org.perimeter.engine.manifest.json.ConsignmentJson;

class X12Ocean309Test {
    @Test
    void the_voyage_and_the_filing_are_said_once_and_hold_for_each_bill() {
        Message message = X12Ocean309.read(X12.message(X12.bill("A1") + X12.bill("A2")));

        assertThat(message.bills()).extracting(FiledBill::position).containsExactly(1, 2);
        assertThat(message.bills())
                .extracting(FiledBill::consignment)
                .allSatisfy(consignment -> {
                    assertThat(consignment.mode()).isEqualTo(Mode.SEA);
                    assertThat(consignment.carrier()).isEqualTo(new Carrier("ABCD"));
                    assertThat(consignment.conveyance())
                            .isEqualTo(new Conveyance("MAPLE QUEEN", "9074729", "CA", "012W"));
                    assertThat(consignment.port().discharge())
                            .isEqualTo(new Location("USJAX", "1803", "schedule-d"));
                    assertThat(consignment.eta())
                            .isEqualTo(OffsetDateTime.parse("2026-03-15T00:00Z"));
                    assertThat(consignment.filing().sentAt())
                            .isEqualTo(OffsetDateTime.parse("2026-03-01T06:30Z"));
                    assertThat(consignment.filing().kind()).isEqualTo("original");
                });
        assertThat(message.findings())
                .extracting(MessageFinding::code, MessageFinding::place)
                .containsExactly(
                        tuple("no-zone", "segment 2, GS05"), tuple("date-only", "segment 5, P402"));
    }

    @Test
    void a_bill_has_its_number_totals_and_places() {
        Consignment bill = only(X12.bill("A1", "N9*XC*9CCN12345~\n", "N1*FS*USJAX**USJAX~\n"));

        assertThat(bill.bill()).isEqualTo(new Bill("A1", null, null));
        assertThat(bill.ccn()).isEqualTo("9CCN12345");
        assertThat(bill.port().loading()).isEqualTo(new Location("CNSHA", "57035", "schedule-k"));
        assertThat(bill.quantity()).isEqualByComparingTo("10");
        assertThat(bill.packageType()).isEqualTo("CTN");
        assertThat(bill.grossWeight()).isEqualByComparingTo("1000");
        assertThat(bill.volume()).isEqualByComparingTo("5");
        assertThat(bill.place().receipt()).isEqualTo(new Location(null, "NINGBO", "name"));
        assertThat(bill.place().delivery()).isEqualTo(new Location("USJAX", "USJAX", "locode"));
    }

    @Test
    void what_a_309_can_say_and_does_not_is_an_empty_list_and_what_it_cannot_say_is_unknown() {
        Consignment bill = only(X12.bill("A1"));

        assertThat(bill.containers()).isEmpty();
        assertThat(bill.goods()).isEmpty();
        assertThat(bill.notifyParties()).isEmpty();
        assertThat(bill.shipper()).isNull();
        assertThat(bill.inBond()).isNull();
        assertThat(bill.onward()).isNull();
        assertThat(bill.sealEvents()).isNull();
        assertThat(bill.exams()).isNull();
        assertThat(bill.holds()).isNull();
    }

    @Test
    void a_bill_under_a_master_bill_is_a_house_bill() {
        assertThat(only("LX*1~\nM11*H1*57035*1*CTN*1*K*****M1~\n").bill())
                .isEqualTo(new Bill("H1", "M1", "H1"));
    }

    @Test
    void parties_keep_their_address_lines_as_filed() {
        Consignment bill =
                only(
                        X12.bill(
                                "A1",
                                "N1*SH*ACME TRADING*25*X~\n",
                                "N2*OF THE NORTH~\n",
                                "N3*CONTINUED LTDA.*QUAY 1~\n",
                                "N3*HALL B~\n",
                                "N4*PORTO*SP*123*BR~\n",
                                "PER*IC*JOAO*FX*1*TE*555 0100~\n",
                                "N1*CN*BUYER~\n",
                                "N1*N1*FIRST~\n",
                                "N1*N2*SECOND~\n",
                                "N1*CB*BROKER~\n",
                                "N3*IGNORED~\n"));

        assertThat(bill.shipper())
                .isEqualTo(
                        new Party(
                                "ACME TRADING OF THE NORTH",
                                "CONTINUED LTDA., QUAY 1, HALL B",
                                "PORTO",
                                "BR",
                                "555 0100"));
        assertThat(bill.consignee()).isEqualTo(new Party("BUYER", null, null, null, null));
        assertThat(bill.notifyParties()).extracting(Party::name).containsExactly("FIRST", "SECOND");
    }

    @Test
    void a_second_shipper_is_noted_and_the_first_kept() {
        FiledBill filed = filed(X12.bill("A1", "N1*SH*FIRST~\n", "N1*SH*SECOND~\n"));

        assertThat(filed.consignment().shipper().name()).isEqualTo("FIRST");
        assertThat(filed.findings())
                .extracting(MessageFinding::code)
                .containsExactly("second-party");
    }

    @Test
    void a_container_joins_owner_and_number_and_has_the_seals_of_vid_and_m7() {
        Consignment bill =
                only(
                        X12.bill(
                                "A1",
                                "VID*4B*CSQU*3054383*S1*S2****45G1*L~\n",
                                "M7*S3*S4***CA~\n",
                                "VID*2B*XXXX*6697421*****0*22T0*E~\n"));

        assertThat(bill.containers())
                .extracting("number", "isoType", "loadStatus")
                .containsExactly(
                        tuple("CSQU3054383", "45G1", "loaded"),
                        tuple("XXXX6697421", "22T0", "empty"));
        assertThat(bill.containers().getFirst().seals())
                .extracting(Seal::number)
                .containsExactly("S1", "S2", "S3", "S4");
        assertThat(bill.containers().getLast().seals()).isEmpty();
    }

    @Test
    void continuation_rows_go_on_within_the_word_and_dangerous_goods_may_stand_between() {
        Consignment bill =
                only(
                        X12.bill(
                                "A1",
                                "VID*2B*CSQU*3054383~\n",
                                "N10*2*ORANGE ESSEN*MARK A *J*330112*380000*K*19000~\n",
                                "H1*UN2319*3~\n",
                                "N10**TIAL OIL*B~\n",
                                "N10** CLASS 3 ~\n",
                                "H1*1203~\n",
                                "N10*1*TOYS**J*9503*5*L*100~\n"));

        assertThat(bill.goods())
                .containsExactly(
                        new Goods(
                                "ORANGE ESSENTIAL OIL CLASS 3",
                                "330112",
                                new BigDecimal("380000"),
                                null,
                                new BigDecimal("19000"),
                                new BigDecimal("2"),
                                null,
                                "MARK A B",
                                "CSQU3054383",
                                List.of(new Dangerous("2319", "3"), new Dangerous("1203", null))),
                        new Goods(
                                "TOYS",
                                "9503",
                                new BigDecimal("5"),
                                null,
                                new BigDecimal("45.35923700"),
                                new BigDecimal("1"),
                                null,
                                null,
                                "CSQU3054383",
                                List.of()));
    }

    @Test
    void goods_of_the_next_container_do_not_continue_those_of_the_one_before() {
        Consignment bill =
                only(
                        X12.bill(
                                "A1",
                                "VID*2B*CSQU*3054383~\n",
                                "N10*1*TOYS~\n",
                                "VID*2B*MSKU*1234565~\n",
                                "N10**SHOES~\n"));

        assertThat(bill.goods()).extracting(Goods::description).containsExactly("TOYS", "SHOES");
        assertThat(bill.goods())
                .extracting(Goods::container)
                .containsExactly("CSQU3054383", "MSKU1234565");
    }

    @Test
    void break_bulk_goods_have_no_container() {
        assertThat(only(X12.bill("A1", "N10*1*STEEL COILS~\n")).goods())
                .singleElement()
                .extracting(Goods::container)
                .isNull();
    }

    @Test
    void a_separator_within_free_text_stays_in_the_text() {
        assertThat(only(X12.bill("A1", "VID*2B*CSQU*3054383~\n", "N10*1*A>B>>C~\n")).goods())
                .extracting(Goods::description)
                .containsExactly("A>B>>C");
    }

    @Test
    void a_segment_that_says_nothing_of_the_data_elements_is_passed_over() {
        assertThat(
                        X12Ocean309.read(
                                        X12.message(
                                                X12.bill("A1", "DTM*140*20260301~\n", "ZZZ*1~\n")))
                                .bills())
                .isEqualTo(X12Ocean309.read(X12.message(X12.bill("A1"))).bills());
    }

    @Test
    void an_in_bond_movement_gives_the_onward_leg() {
        Consignment bill =
                only(X12.bill("A1", "M12*62*123456789**57035*1**CN***R~\n", "R4*G*D*3604~\n"));

        assertThat(bill.inBond()).isEqualTo(new InBond("62", "123456789"));
        assertThat(bill.onward())
                .isEqualTo(
                        new Onward(Mode.RAIL, new Location("USINL", "3604", "schedule-d"), "CN"));
    }

    @Test
    void places_may_come_in_r4() {
        Consignment bill =
                only(X12.bill("A1", "R4*R*UN*CNNGB~\n", "R4*E***CHICAGO~\n", "R4*G*D*3604~\n"));

        assertThat(bill.place().receipt()).isEqualTo(new Location("CNNGB", "CNNGB", "locode"));
        assertThat(bill.place().delivery()).isEqualTo(new Location(null, "CHICAGO", "name"));
        assertThat(bill.onward()).isNull();
    }

    @Test
    void a_deletion_names_its_bill_and_cancels_it() {
        Consignment bill = only("LX*1~\nM13*ABCD*1803*D*A9~\n");

        assertThat(bill.bill().number()).isEqualTo("A9");
        assertThat(bill.filing().kind()).isEqualTo("cancel");
    }

    @Test
    void two_bills_of_one_number_stay_two_with_or_without_their_lx() {
        Message message =
                X12Ocean309.read(
                        X12.message(X12.bill("A1") + X12.bill("A1") + "M11*A1*57035*1*CTN*1*K~\n"));

        assertThat(message.bills())
                .extracting(filed -> filed.consignment().bill().number())
                .containsExactly("A1", "A1", "A1");
    }

    @Test
    void bills_behind_the_next_port_are_discharged_there() {
        Message message =
                X12Ocean309.read(
                        X12.message(
                                X12.bill("A1") + "P4*1703*20260317*1**1430~\n" + X12.bill("A2")));

        assertThat(message.bills())
                .extracting(filed -> filed.consignment().port().discharge().code())
                .containsExactly("USJAX", "USSAV");
        assertThat(message.bills().getLast().consignment().eta())
                .isEqualTo(OffsetDateTime.parse("2026-03-17T14:30Z"));
    }

    @Test
    void all_transaction_sets_of_an_interchange_are_read() {
        String second = "M10*EFGH*S*PA*9074729*OTHER*1**1*Y~\nP4*1703*260320~\n" + X12.bill("B1");
        Message message =
                X12Ocean309.read(
                        X12.bytes(
                                X12.HEAD
                                        + X12.transaction("0001", X12.VOYAGE + X12.bill("A1"))
                                        + X12.transaction("0002", second)
                                        + X12.TAIL.replace("GE*1", "GE*2")));

        assertThat(message.bills()).extracting(FiledBill::position).containsExactly(1, 2);
        assertThat(message.bills().getLast().consignment().carrier())
                .isEqualTo(new Carrier("EFGH"));
        assertThat(message.bills().getLast().consignment().filing().kind()).isEqualTo("change");
        assertThat(message.findings())
                .extracting(MessageFinding::code)
                .doesNotContain("transaction-count");
    }

    @ParameterizedTest
    @CsvSource({
        "SE*6*0001, SE*622*0001, segment-count, 'segment 8, SE01', 6",
        "SE*6*0001, SE*X*0001, segment-count, 'segment 8, SE01', 6",
        "SE*6*0001, SE*6*0009, control-number, 'segment 8, SE02', 0001",
        "GE*1*7, GE*2*7, transaction-count, 'segment 9, GE01', 1",
        "GE*1*7, GE*1*8, control-number, 'segment 9, GE02', 7",
        "IEA*1*, IEA*3*, group-count, 'segment 10, IEA01', 1",
        "IEA*1*000000007, IEA*1*000000008, control-number, 'segment 10, IEA02', 000000007"
    })
    void a_wrong_count_or_control_number_is_a_finding(
            String right, String wrong, String code, String place, String named) {
        String good = new String(X12.message(X12.bill("A1")), StandardCharsets.UTF_8);
        assertThat(good).contains(right);

        Message message = X12Ocean309.read(X12.bytes(good.replace(right, wrong)));

        assertThat(message.bills()).hasSize(1);
        assertThat(message.findings())
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.text().en()).contains(named);
                    assertThat(finding.text().fr()).contains(named);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "M11*A1*99999*10*CTN*1000*K, unmapped-port, 'segment 7, M1102'",
        "M11*A1*57035*ten*CTN*1000*K, unreadable-value, 'segment 7, M1103'",
        "M11*A1*57035*10*CTN*1000*Q, unknown-code, 'segment 7, M1106'",
        "M11*A1*57035*10*CTN*1000, no-unit, 'segment 7, M1106'",
        "M11*A1*57035*10*CTN*1000*K*5*Z, unknown-code, 'segment 7, M1108'",
        "M11**57035*10*CTN*1000*K, no-bill-number, 'segment 7, M1101'"
    })
    void what_cannot_be_read_in_a_bill_is_left_unknown_and_noted(
            String m11, String code, String place) {
        FiledBill filed = filed("LX*1~\n" + m11 + "~\n");

        assertThat(filed.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.text().complete()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "100, L, 45.359237",
        "2, E, 2000",
        "1, S, 907.18474",
        "1, T, 1016.0469088",
        "1.5, K, 1.5",
        ".5, K, 0.5"
    })
    void weights_become_kilograms_exactly(String weight, String unit, BigDecimal kilograms) {
        assertThat(only("LX*1~\nM11*A1*57035*10*CTN*" + weight + "*" + unit + "~\n").grossWeight())
                .isEqualByComparingTo(kilograms);
    }

    @Test
    void text_outside_of_ascii_is_read_whatever_its_set() {
        String message =
                new String(
                        X12.message(X12.bill("A1", "N1*SH*TÔLERIE DE MONTRÉAL~\n")),
                        StandardCharsets.UTF_8);

        Message utf8 = X12Ocean309.read(message.getBytes(StandardCharsets.UTF_8));
        Message latin = X12Ocean309.read(message.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(utf8.bills().getFirst().consignment().shipper().name())
                .isEqualTo("TÔLERIE DE MONTRÉAL");
        assertThat(latin.bills()).isEqualTo(utf8.bills());
        assertThat(utf8.findings())
                .extracting(MessageFinding::code)
                .doesNotContain("character-set");
        assertThat(latin.findings()).extracting(MessageFinding::code).contains("character-set");
    }

    @Test
    void the_reading_is_the_same_in_another_language_and_zone() {
        byte[] message =
                X12.message(X12.bill("A1", "VID*4b*csqi*3054383*****i*45G1*L~\n", "N10*1*İı*~\n"));

        assertThat(Somewhere.inTurkey(() -> written(message))).isEqualTo(written(message));
    }

    private static String written(byte[] message) {
        return new String(ConsignmentJson.write(only(message)), StandardCharsets.UTF_8);
    }

    private static Consignment only(String body) {
        return filed(body).consignment();
    }

    private static Consignment only(byte[] message) {
        return X12Ocean309.read(message).bills().getFirst().consignment();
    }

    private static FiledBill filed(String body) {
        List<FiledBill> bills = X12Ocean309.read(X12.message(body)).bills();
        assertThat(bills).hasSize(1);
        return bills.getFirst();
    }
}
