package org.perimeter.simulation.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.manifest.Consignment;

/// Consignments that fill everything, nothing, or only empty lists.
final class Samples {
    static final Instant AS_OF = Instant.parse("2024-05-06T07:08:09.123456Z");

    private Samples() {}

    static DataSet.Description description(String id) {
        return new DataSet.Description(
                id, "prince-rupert", new Bilingual("A test", "Un essai"), true);
    }

    static Recorded full() {
        Consignment.Location place = new Consignment.Location("CNSHA", "57035", "schedule-k");
        OffsetDateTime at = OffsetDateTime.parse("2024-05-06T15:08:09+08:00");
        Consignment.Party party =
                new Consignment.Party("SYN Élan", "1 SYN Road", "Québec", "CA", "000");
        Consignment consignment =
                new Consignment(
                        new Consignment.Bill("SYN1", "SYNM", "SYNH"),
                        "SYNA1",
                        Consignment.Mode.SEA,
                        new Consignment.Conveyance("SYN Vessel", "9074729", "CA", "001E"),
                        new Consignment.Carrier("SYNA"),
                        new Consignment.Ports(place, place),
                        new Consignment.Places(place, place),
                        at,
                        new Consignment.Filing(at, "original", 2, at),
                        new BigDecimal("12"),
                        "CTN",
                        new BigDecimal("12345.678"),
                        new BigDecimal("-0.000000001"),
                        party,
                        party,
                        List.of(party, new Consignment.Party(null, null, null, null, null)),
                        new Consignment.InBond("62", "123"),
                        List.of(
                                new Consignment.Container(
                                        "SYNU1234567",
                                        "45G1",
                                        "loaded",
                                        List.of(
                                                new Consignment.Seal("S1"),
                                                new Consignment.Seal(null))),
                                new Consignment.Container("SYNU1234568", null, null, List.of())),
                        List.of(
                                new Consignment.Goods(
                                        "Paint",
                                        "3208.",
                                        new BigDecimal("9999999999999.99"),
                                        "CAD",
                                        new BigDecimal("1000"),
                                        BigDecimal.ZERO,
                                        "CN",
                                        "SYN",
                                        "SYNU1234567",
                                        List.of(
                                                new Consignment.Dangerous("1263", "3"),
                                                new Consignment.Dangerous("1950", null)))),
                        new Consignment.Onward(Consignment.Mode.RAIL, place, "SYNR"),
                        List.of(
                                new Consignment.SealEvent(
                                        "S1", "H", "applied", "CBSA", at, "intact")),
                        List.of(new Consignment.Exam("CBSA", "nii", at, "clean")),
                        "mitigated",
                        List.of(new Consignment.Hold("do-not-load", "open", "SYN", at)));
        return new Recorded(
                AS_OF,
                consignment,
                new Examination(
                        ExamKind.TAILGATE,
                        Examination.Result.CONFIRMED,
                        Examination.Selection.RANDOM,
                        AS_OF));
    }

    /// Nothing but a bill without numbers.
    static Recorded bare() {
        return recorded(null, null, null);
    }

    /// Every list is there, and empty.
    static Recorded emptyLists() {
        return recorded(List.of(), List.of(), List.of());
    }

    /// Elements of which nothing is known, whose own lists are unknown.
    static Recorded emptyElements() {
        return recorded(
                List.of(new Consignment.Party(null, null, null, null, null)),
                List.of(new Consignment.Container(null, null, null, null)),
                List.of(
                        new Consignment.Goods(
                                null, null, null, null, null, null, null, null, null, null)));
    }

    private static Recorded recorded(
            List<Consignment.Party> notify,
            List<Consignment.Container> containers,
            List<Consignment.Goods> goods) {
        Consignment consignment =
                new Consignment(
                        new Consignment.Bill(null, null, null),
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
                        null,
                        null,
                        null,
                        notify,
                        null,
                        containers,
                        goods,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Recorded(AS_OF, consignment, null);
    }
}
