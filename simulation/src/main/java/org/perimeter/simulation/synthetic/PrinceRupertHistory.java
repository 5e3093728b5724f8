package org.perimeter.simulation.synthetic;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Carrier;
import org.perimeter.engine.manifest.Consignment.Conveyance;
import org.perimeter.engine.manifest.Consignment.Filing;
import org.perimeter.engine.manifest.Consignment.InBond;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Party;
import org.perimeter.engine.manifest.Consignment.Places;
import org.perimeter.engine.manifest.Consignment.Ports;
import org.perimeter.simulation.archive.Recorded;

/// Invented consignments from Asia through Prince Rupert, mostly onward by rail to International Falls.
///
/// The same seed gives the same rows on every machine, and each row follows from the seed and its number alone. What is
/// missing is missing as often as measured on published samples of US ocean data. Only a minority was ever examined;
/// of the others nothing is known. Consignments are as they were filed: examinations lie beside them.
public final class PrinceRupertHistory {
    public static final long USUAL_ROWS = 20_000;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final ZoneOffset PACIFIC = ZoneOffset.ofHours(-8);
    private static final List<String> CARRIERS = List.of("SYNA", "SYNB", "SYNC");
    private static final double COUNTRY_OF_SHIPPER = 0.27;
    private static final double COUNTRY_OF_CONSIGNEE = 0.25;

    private final long seed;
    private final long rows;
    private final Instant from;

    /// @param from the first filing; the rows are spread over the 365 days that follow
    public PrinceRupertHistory(long seed, long rows, Instant from) {
        this.seed = seed;
        this.rows = rows;
        this.from = from;
    }

    /// All rows by time of filing, made as they are asked for.
    public Iterator<Recorded> rows() {
        return LongStream.range(0, rows).mapToObj(this::row).iterator();
    }

    /// @param row from 0
    public Recorded row(long row) {
        Dice dice = Dice.of(seed, 0, row);
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Route route = Route.roll(dice);
        if (route.elevated()) {
            signals.add(Signal.ELEVATED_PORT);
        }
        Instant sentAt =
                from.plusMillis((long) (YEAR.toMillis() * ((row + dice.share()) / rows)))
                        .truncatedTo(ChronoUnit.MINUTES);
        boolean late = dice.chance(0.04);
        if (late) {
            signals.add(Signal.LATE_FILING);
        }
        Instant loadingAt =
                sentAt.plus(
                        Duration.ofMinutes(
                                late ? dice.between(60, 1_400) : dice.between(1_441, 7_200)));
        Instant eta = loadingAt.plus(Duration.ofHours(route.days() * 24L + dice.between(-20, 40)));
        Consignment filed = consignment(dice, signals, route, new Times(sentAt, loadingAt, eta));
        return new Recorded(
                sentAt.plus(Duration.ofMinutes(dice.between(1, 9))),
                filed,
                Inspection.roll(dice, signals, eta));
    }

    private record Times(Instant sentAt, Instant loadingAt, Instant eta) {}

    private Consignment consignment(Dice dice, Set<Signal> signals, Route route, Times times) {
        Company shipper = Company.shipper(seed, dice, route.country());
        if (shipper.postBox()) {
            signals.add(Signal.POST_OFFICE_BOX);
        }
        if (shipper.doubtful()) {
            signals.add(Signal.DOUBTFUL_SHIPPER);
        }
        Company consignee = Company.consignee(seed, dice);
        Cargo cargo = Cargo.roll(dice, route, signals);
        String carrier = dice.pick(CARRIERS);
        String number = carrier + dice.digits(9);
        return new Consignment(
                new Bill(number, null, dice.chance(0.43) ? "SYNH" + dice.digits(8) : null),
                dice.chance(0.9) ? carrier + number : null,
                Mode.SEA,
                conveyance(dice, carrier, times.loadingAt()),
                new Carrier(carrier),
                new Ports(loading(dice, route), discharge(dice)),
                new Places(
                        dice.chance(0.6) ? loading(dice, route) : null,
                        dice.chance(0.8)
                                ? code(dice.pick(List.of("USCHI", "USMEM", "USMES", "USSTL")))
                                : null),
                times.eta().atOffset(PACIFIC),
                filing(dice, route, times),
                dice.chance(0.98) ? BigDecimal.valueOf(cargo.packages()) : null,
                dice.chance(0.95) ? "CTN" : null,
                dice.chance(0.97) ? BigDecimal.valueOf(cargo.kilograms()) : null,
                dice.chance(0.6)
                        ? BigDecimal.valueOf(
                                cargo.containers().size() * (long) dice.between(18, 66))
                        : null,
                dice.chance(0.99) ? shipper.filed(dice, COUNTRY_OF_SHIPPER) : null,
                dice.chance(0.99) ? consignee.filed(dice, COUNTRY_OF_CONSIGNEE) : null,
                notified(dice, signals, shipper, consignee),
                dice.chance(0.08)
                        ? new InBond(dice.chance(0.7) ? "62" : "61", dice.digits(9))
                        : null,
                dice.chance(0.995) ? cargo.containers() : null,
                cargo.goods(),
                onward(dice),
                null,
                null,
                null,
                null);
    }

    /// One sailing of a carrier a week: bills of the same week share their vessel.
    private Conveyance conveyance(Dice dice, String carrier, Instant loadingAt) {
        long week = loadingAt.getEpochSecond() / Duration.ofDays(7).toSeconds();
        Dice sailing = Dice.of(seed, 4, carrier.hashCode(), week);
        int vessel = sailing.between(1, 12);
        return new Conveyance(
                "SYN PACIFIC " + carrier.charAt(3) + vessel,
                dice.chance(0.97)
                        ? Numbers.imo("9" + Dice.of(seed, 5, carrier.hashCode(), vessel).digits(5))
                        : null,
                dice.chance(0.7) ? sailing.pick(List.of("PA", "LR", "MH", "SG", "HK")) : null,
                week % 1_000 + "E");
    }

    private static Filing filing(Dice dice, Route route, Times times) {
        ZoneOffset zone = ZoneOffset.ofHours(route.hours());
        int amendments = dice.chance(0.85) ? 0 : dice.between(1, 3);
        OffsetDateTime loadingAt = times.loadingAt().atOffset(zone);
        return new Filing(
                times.sentAt().atOffset(zone),
                amendments == 0 ? "original" : "change",
                amendments,
                dice.chance(0.96) ? loadingAt : null);
    }

    private @Nullable List<Party> notified(
            Dice dice, Set<Signal> signals, Company shipper, Company consignee) {
        double share = dice.share();
        if (share < 0.12) {
            return null;
        }
        if (share < 0.2) {
            return List.of();
        }
        if (share < 0.215) {
            signals.add(Signal.NOTIFY_IS_SHIPPER);
            return List.of(shipper.filed(dice, COUNTRY_OF_SHIPPER));
        }
        Company forwarder = Company.forwarder(seed, dice);
        return List.of((share < 0.6 ? consignee : forwarder).filed(dice, COUNTRY_OF_CONSIGNEE));
    }

    private static Location loading(Dice dice, Route route) {
        return dice.chance(0.9)
                ? code(route.loading())
                : new Location(route.loading(), route.name(), "name");
    }

    private static Location discharge(Dice dice) {
        double share = dice.share();
        return share < 0.97
                ? code("CAPRR")
                : share < 0.985
                        ? code("CAVAN")
                        : new Location(null, "PRINCE RUPERT ANCHORAGE", "name");
    }

    private static @Nullable Onward onward(Dice dice) {
        double share = dice.share();
        if (share < 0.03) {
            return null;
        }
        if (share < 0.05) {
            return new Onward(null, code("USINL"), null);
        }
        if (share < 0.1) {
            return new Onward(Mode.ROAD, dice.chance(0.5) ? code("USDET") : null, "SYNT");
        }
        return new Onward(Mode.RAIL, code(dice.chance(0.93) ? "USINL" : "USDET"), "SYNR");
    }

    private static Location code(String locode) {
        return new Location(locode, locode, "locode");
    }
}
