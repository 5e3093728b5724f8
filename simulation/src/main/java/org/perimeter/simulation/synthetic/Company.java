package org.perimeter.simulation.synthetic;

import java.util.List;
import java.util.Locale;
import org.perimeter.engine.manifest.Consignment.Party;

/// An invented company; every name begins with SYN, so that none is taken for a real one.
///
/// @param doubtful more is wrong with it than any field tells
record Company(
        String name,
        String address,
        String city,
        String country,
        boolean postBox,
        boolean doubtful) {
    private static final List<String> FIRST =
            List.of(
                    "Amber",
                    "Birch",
                    "Cedar",
                    "Copper",
                    "Coral",
                    "Delta",
                    "Ember",
                    "Fern",
                    "Granite",
                    "Harbour",
                    "Indigo",
                    "Jade",
                    "Juniper",
                    "Lotus",
                    "Maple",
                    "Meridian",
                    "Nimbus",
                    "Opal",
                    "Pine",
                    "Quartz",
                    "River",
                    "Saffron",
                    "Silver",
                    "Summit",
                    "Thistle",
                    "Umber",
                    "Violet",
                    "Willow",
                    "Zephyr");
    private static final List<String> SECOND =
            List.of(
                    "Crane", "Bridge", "Field", "Forge", "Gate", "Grove", "Hill", "Lake", "Lantern",
                    "Mill", "Orchard", "Peak", "Stone", "Tower", "Valley", "Wharf");
    private static final List<String> MAKERS =
            List.of(
                    "Industries",
                    "Manufacturing",
                    "Trading",
                    "Export",
                    "Textiles",
                    "Electric",
                    "Hardware");
    private static final List<String> BUYERS =
            List.of(
                    "Imports",
                    "Home",
                    "Supply",
                    "Wholesale",
                    "Retail",
                    "Distribution",
                    "Outfitters");
    private static final List<String> FORWARDERS =
            List.of("Logistics", "Freight", "Cargo Services", "Forwarding");
    private static final List<String> CITIES_US =
            List.of(
                    "CHICAGO",
                    "MEMPHIS",
                    "MINNEAPOLIS",
                    "DULUTH",
                    "KANSAS CITY",
                    "COLUMBUS",
                    "ST LOUIS",
                    "INDIANAPOLIS");

    private static final int SHIPPERS_OF_A_COUNTRY = 400;
    private static final int CONSIGNEES = 900;
    private static final int FORWARDING_HOUSES = 40;

    static Company shipper(long seed, Dice dice, String country) {
        int index = dice.skewed(SHIPPERS_OF_A_COUNTRY);
        Dice own = Dice.of(seed, 1, country.hashCode(), index);
        boolean doubtful = own.chance(0.04);
        return made(
                own,
                MAKERS,
                "SYN DISTRICT " + own.between(1, 40),
                country,
                doubtful ? 0.25 : 0.02,
                doubtful);
    }

    static Company consignee(long seed, Dice dice) {
        Dice own = Dice.of(seed, 2, dice.skewed(CONSIGNEES));
        return made(
                own,
                own.chance(0.08) ? FORWARDERS : BUYERS,
                own.pick(CITIES_US),
                "US",
                0.02,
                false);
    }

    static Company forwarder(long seed, Dice dice) {
        Dice own = Dice.of(seed, 3, dice.skewed(FORWARDING_HOUSES));
        return made(own, FORWARDERS, own.pick(CITIES_US), "US", 0, false);
    }

    private static Company made(
            Dice own,
            List<String> trades,
            String city,
            String country,
            double postBoxes,
            boolean doubtful) {
        String name =
                "SYN "
                        + own.pick(FIRST)
                        + own.pick(SECOND).toLowerCase(Locale.ROOT)
                        + " "
                        + own.pick(trades)
                        + (country.equals("US") ? " LLC" : " CO LTD");
        boolean postBox = own.chance(postBoxes);
        String address =
                postBox
                        ? "PO BOX " + own.between(10, 999)
                        : own.between(1, 990) + " SYN " + own.pick(FIRST) + " ROAD";
        return new Company(name, address, city, country, postBox, doubtful);
    }

    /// As a filing gives it: the country is there as often as measured on published samples of US ocean data.
    Party filed(Dice dice, double countryGiven) {
        return new Party(
                name,
                dice.chance(0.97) ? address : null,
                dice.chance(0.8) ? city : null,
                dice.chance(countryGiven) ? country : null,
                dice.chance(0.3) ? "+00 000 " + dice.digits(4) : null);
    }
}
