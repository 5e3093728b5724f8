package org.perimeter.simulation.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is shipped. Descriptions are invented; HS subheadings, UN numbers and IMDG classes are the real ones.
///
/// @param kilograms of one package
/// @param cents     of value a kilogram, in US currency
record Commodity(
        String description,
        String hs,
        String packageType,
        int kilograms,
        int cents,
        @Nullable Hazard hazard) {

    record Hazard(String un, String hazardClass) {}

    boolean machinery() {
        return hs.startsWith("84");
    }

    /// Fertilisers with nitrogen, chlorates, nitrates.
    boolean watched() {
        return hs.startsWith("3102") || hs.startsWith("2829") || hs.startsWith("2834");
    }

    static final List<Commodity> PLAIN =
            List.of(
                    plain("CORRUGATED CARTONS WITH LED LAMPS", "853952", "CTN", 9, 1_900),
                    plain("WOODEN BEDROOM FURNITURE", "940350", "CTN", 38, 310),
                    plain("UPHOLSTERED CHAIRS WITH METAL FRAMES", "940171", "CTN", 17, 420),
                    plain("KNITTED COTTON T-SHIRTS", "610910", "CTN", 14, 1_250),
                    plain("WOMEN'S WOVEN DRESSES OF SYNTHETIC FIBRE", "620443", "CTN", 12, 2_100),
                    plain("SPORTS FOOTWEAR WITH RUBBER SOLES", "640411", "CTN", 13, 1_700),
                    plain("PLASTIC TABLEWARE", "392410", "CTN", 8, 380),
                    plain("PLASTIC TOYS FOR CHILDREN", "950300", "CTN", 7, 900),
                    plain("STAINLESS STEEL KITCHEN SINKS", "732410", "PLT", 190, 640),
                    plain("STEEL SCREWS AND BOLTS", "731815", "PLT", 640, 270),
                    plain("CERAMIC FLOOR TILES", "690721", "PLT", 980, 60),
                    plain("NEW PNEUMATIC TYRES FOR CARS", "401110", "PCS", 9, 480),
                    plain("BRAKE DISCS FOR PASSENGER VEHICLES", "870830", "CTN", 22, 510),
                    plain("BICYCLES WITHOUT MOTOR", "871200", "CTN", 16, 760),
                    plain("ALUMINIUM EXTRUDED PROFILES", "760421", "BDL", 310, 430),
                    plain("LAPTOP COMPUTERS", "847130", "CTN", 12, 14_000),
                    plain("TELEVISION RECEIVERS, COLOUR", "852872", "CTN", 21, 2_600),
                    plain("ELECTRIC FANS FOR TABLES", "841451", "CTN", 6, 820),
                    plain("WASHING MACHINES FOR HOUSEHOLDS", "845011", "PCS", 68, 560),
                    plain("USED MACHINERY FOR WOODWORKING", "846591", "CRT", 1_400, 350),
                    plain("PARTS OF HYDRAULIC PUMPS", "841391", "CTN", 27, 1_900),
                    plain("INDUSTRIAL SEWING MACHINES", "845229", "CRT", 46, 1_300),
                    plain("BALL BEARINGS", "848210", "PLT", 520, 1_150),
                    plain("GREEN TEA IN PACKINGS OVER 3 KG", "090220", "CTN", 21, 520),
                    plain("FROZEN SHRIMP", "030617", "CTN", 11, 880),
                    plain("CANNED PINEAPPLE", "200820", "CTN", 12, 140),
                    plain("RICE, SEMI-MILLED", "100630", "BAG", 50, 75),
                    plain("PAPER NOTEBOOKS", "482020", "CTN", 15, 240),
                    plain("GLASS MIRRORS, FRAMED", "700992", "CRT", 42, 390),
                    plain("LUGGAGE WITH PLASTIC SURFACE", "420212", "CTN", 9, 1_150));

    static final List<Commodity> DANGEROUS =
            List.of(
                    dangerous("PAINT, SOLVENT BASED", "320820", 28, 420, "1263", "3"),
                    dangerous("RESIN SOLUTION IN DRUMS", "390799", 220, 260, "1866", "3"),
                    dangerous("AEROSOL CLEANING SPRAY", "340250", 8, 610, "1950", "2.1"),
                    dangerous("LITHIUM-ION BATTERIES FOR TOOLS", "850760", 12, 4_900, "3480", "9"),
                    dangerous("LEAD-ACID BATTERIES, WET", "850710", 640, 270, "2794", "8"),
                    dangerous("CIGARETTE LIGHTERS, REFILLABLE", "961320", 9, 700, "1057", "2.1"),
                    dangerous("HYDROGEN PEROXIDE SOLUTION", "284700", 240, 90, "2014", "5.1"),
                    dangerous(
                            "ADHESIVES CONTAINING FLAMMABLE LIQUID",
                            "350691",
                            18,
                            520,
                            "1133",
                            "3"));

    static final List<Commodity> WATCHED =
            List.of(
                    dangerous("AMMONIUM NITRATE FERTILIZER", "310230", 50, 40, "1942", "5.1"),
                    dangerous("SODIUM CHLORATE", "282911", 50, 80, "1495", "5.1"),
                    dangerous("POTASSIUM NITRATE", "283421", 25, 110, "1486", "5.1"),
                    plain("UREA IN AQUEOUS SOLUTION", "310210", "IBC", 1_050, 35));

    /// Words that say nothing; the kind that carriers are told not to accept.
    static final List<String> VAGUE =
            List.of(
                    "FREIGHT ALL KINDS",
                    "FAK",
                    "GENERAL MERCHANDISE",
                    "SAID TO CONTAIN PARTS",
                    "STC MIXED GOODS",
                    "MISC",
                    "SAMPLES",
                    "GIFTS",
                    "PERSONAL EFFECTS",
                    "HOUSEHOLD GOODS",
                    "VARIOUS ACCESSORIES",
                    "SPARE PARTS",
                    "RETURNED GOODS",
                    "EQUIPMENT",
                    "12345");

    private static Commodity plain(
            String description, String hs, String packageType, int kilograms, int cents) {
        return new Commodity(description, hs, packageType, kilograms, cents, null);
    }

    private static Commodity dangerous(
            String description,
            String hs,
            int kilograms,
            int cents,
            String un,
            String hazardClass) {
        return new Commodity(description, hs, "DRM", kilograms, cents, new Hazard(un, hazardClass));
    }
}
