package org.perimeter.engine.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Carrier;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Conveyance;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Exam;
import org.perimeter.engine.manifest.Consignment.Filing;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.Hold;
import org.perimeter.engine.manifest.Consignment.InBond;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Party;
import org.perimeter.engine.manifest.Consignment.Places;
import org.perimeter.engine.manifest.Consignment.Ports;
import org.perimeter.engine.manifest.Consignment.Seal;
import org.perimeter.engine.manifest.Consignment.SealEvent;

/// Consignments of every shape for property tests: any part may be missing, texts hold what may break a writer, numbers
/// have any scale. The same seed gives the same consignments.
public final class SyntheticConsignments {
    private final Random random;

    private SyntheticConsignments(long seed) {
        this.random = new Random(seed);
    }

    public static Stream<Consignment> from(long seed) {
        return Stream.generate(new SyntheticConsignments(seed)::consignment);
    }

    private Consignment consignment() {
        return new Consignment(
                new Bill(text(), text(), text()),
                text(),
                mode(),
                maybe(() ->
                        new Conveyance(
                                text(), code("9321483", "1234567"), code("SG", "CA"), text())),
                maybe(() -> new Carrier(code("CNRU", "MAEU"))),
                maybe(() -> new Ports(place(), place())),
                maybe(() -> new Places(place(), place())),
                instant(),
                maybe(() ->
                        new Filing(
                                instant(),
                                code("original", "change"),
                                maybe(() -> random.nextInt(5)),
                                instant())),
                number(),
                code("PKG", "BAG"),
                number(),
                number(),
                party(),
                party(),
                several(this::anyParty),
                maybe(() -> new InBond(code("61", "62"), text())),
                several(this::container),
                several(this::goods),
                maybe(() -> new Onward(mode(), place(), code("CN", "CP"))),
                several(() ->
                        new SealEvent(
                                text(),
                                code("H", "S"),
                                code("applied", "read"),
                                text(),
                                instant(),
                                code("intact", "broken"))),
                several(() ->
                        new Exam(
                                code("CBSA", "CBP"),
                                code("nii", "full"),
                                instant(),
                                code("clean", "confirmed"))),
                code("mitigated"),
                several(() ->
                        new Hold(
                                code("do-not-load"),
                                code("open", "confirmed"),
                                text(),
                                instant())));
    }

    private Container container() {
        return new Container(
                code("CSQU3054383", "XXXX6697421"),
                code("45G1", "22T0", "L5G1", "4510", "?", "1AAA"),
                code("loaded", "empty"),
                several(() -> new Seal(text())));
    }

    private Goods goods() {
        return new Goods(
                text(),
                code("401120", "37.", "8451.", "0901.11.10", "XXXXXX", "7", "84-71 30"),
                number(),
                code("USD", "CAD"),
                number(),
                number(),
                code("CN", "BR"),
                text(),
                code("CSQU3054383"),
                several(() -> new Dangerous(code("2319", "1203"), code("3", "6.1"))));
    }

    private @Nullable Party party() {
        return maybe(this::anyParty);
    }

    private Party anyParty() {
        return new Party(text(), text(), text(), code("CN", "BR", "US"), text());
    }

    private @Nullable Location place() {
        return maybe(() ->
                new Location(
                        code("CAPRR", "USJAX", "CNSHA", "??"),
                        text(),
                        code("locode", "schedule-d", "name")));
    }

    private @Nullable Mode mode() {
        return maybe(() -> List.of(Mode.values()).get(random.nextInt(4)));
    }

    private @Nullable String text() {
        return code(
                "TOYS",
                "Tôles d'acier laminées",
                "\"quoted\" / back\\slash",
                "line\nbreak\ttab",
                "ÅÄÖ 中文 \uD83D\uDEA2",
                "i İ ı",
                "\u0001\u007f\u2028",
                " ");
    }

    private @Nullable String code(String... codes) {
        return maybe(() -> codes[random.nextInt(codes.length)]);
    }

    private @Nullable BigDecimal number() {
        return maybe(() ->
                new BigDecimal(
                        new BigInteger(random.nextInt(1, 50), random), random.nextInt(-3, 9)));
    }

    private @Nullable OffsetDateTime instant() {
        int[] offsetsInMinutes = {0, -480, -210, 330, 840};
        return maybe(() ->
                OffsetDateTime.ofInstant(
                        Instant.ofEpochSecond(
                                random.nextLong(0, 4_000_000_000L), random.nextInt(3) * 1_000_500L),
                        ZoneOffset.ofTotalSeconds(
                                60 * offsetsInMinutes[random.nextInt(offsetsInMinutes.length)])));
    }

    private <T> @Nullable List<T> several(Supplier<T> one) {
        return maybe(() -> Stream.generate(one).limit(random.nextInt(4)).toList());
    }

    private <T> @Nullable T maybe(Supplier<@Nullable T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }
}
