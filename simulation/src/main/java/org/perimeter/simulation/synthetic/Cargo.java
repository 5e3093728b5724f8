package org.perimeter.simulation.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.Consignment.Seal;

/// The boxes of one consignment and what is in them.
///
/// @param kilograms gross, whether or not the filing gives it
record Cargo(List<Container> containers, List<Goods> goods, int packages, int kilograms) {

    static Cargo roll(Dice dice, Route route, Set<Signal> signals) {
        int boxes = dice.chance(0.82) ? 1 : dice.between(2, 4);
        List<Container> containers = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            containers.add(container(dice, signals));
        }
        Commodity main = commodity(dice, signals);
        boolean light = main.machinery() && dice.chance(0.06);
        if (light) {
            signals.add(Signal.LIGHT_MACHINERY);
        }
        int kilograms = boxes * (light ? dice.between(500, 1_400) : dice.between(4_500, 24_000));
        return filled(dice, route, signals, containers, main, kilograms);
    }

    private static Cargo filled(
            Dice dice,
            Route route,
            Set<Signal> signals,
            List<Container> containers,
            Commodity main,
            int kilograms) {
        int lines = dice.chance(0.7) ? 1 : dice.between(2, 4);
        boolean allVague = dice.chance(0.012);
        if (allVague) {
            signals.add(Signal.ALL_VAGUE);
        }
        List<Goods> goods = new ArrayList<>();
        int packages = 0;
        for (int i = 0; i < lines; i++) {
            Commodity commodity = i == 0 ? main : commodity(dice, signals);
            int weight = kilograms / lines;
            int count = Math.max(1, weight / commodity.kilograms());
            packages += count;
            boolean vague = allVague || dice.chance(0.035);
            if (vague) {
                signals.add(Signal.VAGUE_LINE);
            }
            String box = containers.get(i % containers.size()).number();
            goods.add(line(dice, route, signals, new Line(commodity, vague, weight, count, box)));
        }
        return new Cargo(containers, goods, packages, kilograms);
    }

    private record Line(
            Commodity commodity,
            boolean vague,
            int weight,
            int packages,
            @Nullable String container) {}

    private static Goods line(Dice dice, Route route, Set<Signal> signals, Line line) {
        Commodity commodity = line.commodity();
        String description = line.vague() ? dice.pick(Commodity.VAGUE) : commodity.description();
        long cents = (long) line.weight() * commodity.cents() * dice.between(70, 130) / 100;
        BigDecimal value = BigDecimal.valueOf(cents / 100);
        boolean valued = dice.chance(0.35);
        return new Goods(
                description,
                dice.chance(0.42) ? filedCode(dice, commodity.hs()) : null,
                valued ? value : null,
                valued ? "USD" : null,
                dice.chance(0.95) ? BigDecimal.valueOf(line.weight()) : null,
                BigDecimal.valueOf(line.packages()),
                dice.chance(0.55) ? route.country() : null,
                dice.chance(0.4) ? "SYN " + dice.digits(4) : null,
                line.container(),
                dangerous(dice, signals, commodity));
    }

    private static Commodity commodity(Dice dice, Set<Signal> signals) {
        double share = dice.share();
        if (share < 0.006) {
            Commodity watched = dice.pick(Commodity.WATCHED);
            signals.add(Signal.WATCHED_CHEMICAL);
            return watched;
        }
        return dice.pick(share < 0.07 ? Commodity.DANGEROUS : Commodity.PLAIN);
    }

    /// Codes come dirty: cut to the heading or the chapter, and with a stray point.
    private static String filedCode(Dice dice, String hs) {
        if (dice.chance(0.05)) {
            return hs.substring(0, dice.chance(0.5) ? 2 : 4) + ".";
        }
        return dice.chance(0.1) ? hs.substring(0, 4) : hs;
    }

    private static @Nullable List<Dangerous> dangerous(
            Dice dice, Set<Signal> signals, Commodity commodity) {
        Commodity.Hazard hazard = commodity.hazard();
        if (hazard == null) {
            return dice.chance(0.3) ? List.of() : null;
        }
        boolean classed = dice.chance(0.88);
        if (!classed) {
            signals.add(Signal.NO_HAZARD_CLASS);
        }
        return List.of(
                new Dangerous(
                        dice.chance(0.98) ? hazard.un() : null,
                        classed ? hazard.hazardClass() : null));
    }

    private static Container container(Dice dice, Set<Signal> signals) {
        boolean valid = dice.chance(0.978);
        if (!valid) {
            signals.add(Signal.BAD_CHECK_DIGIT);
        }
        boolean sealed = dice.chance(0.99);
        if (!sealed) {
            signals.add(Signal.NO_SEAL);
        }
        List<String> types = List.of("45G1", "45G1", "45G1", "42G1", "22G1", "45R1");
        return new Container(
                Numbers.container(dice, valid),
                dice.chance(0.97) ? dice.pick(types) : null,
                dice.chance(0.97) ? "loaded" : null,
                sealed ? seals(dice) : dice.chance(0.5) ? List.of() : null);
    }

    private static List<Seal> seals(Dice dice) {
        Seal seal = new Seal("SYN" + dice.digits(7));
        return dice.chance(0.1) ? List.of(seal, new Seal("SYN" + dice.digits(7))) : List.of(seal);
    }
}
