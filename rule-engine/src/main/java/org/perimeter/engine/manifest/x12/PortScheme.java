package org.perimeter.engine.manifest.x12;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Location;

/// The code systems in which US manifests name ports, with the UN/LOCODE of the main ones.
///
/// Short on purpose: a code that is not here is left unmapped and reported, never guessed.
final class PortScheme {
    /// Schedule D, US Census Bureau: customs districts and ports of the United States.
    static final PortScheme SCHEDULE_D =
            new PortScheme(
                    "Schedule D",
                    "schedule-d",
                    Map.ofEntries(
                            Map.entry("0401", "USBOS"), // Boston
                            Map.entry("0901", "USBUF"), // Buffalo–Niagara Falls
                            Map.entry("1001", "USNYC"), // New York
                            Map.entry("1101", "USPHL"), // Philadelphia
                            Map.entry("1303", "USBAL"), // Baltimore
                            Map.entry("1401", "USORF"), // Norfolk
                            Map.entry("1601", "USCHS"), // Charleston
                            Map.entry("1703", "USSAV"), // Savannah
                            Map.entry("1801", "USTPA"), // Tampa
                            Map.entry("1803", "USJAX"), // Jacksonville
                            Map.entry("1901", "USMOB"), // Mobile
                            Map.entry("2002", "USMSY"), // New Orleans
                            Map.entry("2704", "USLAX"), // Los Angeles
                            Map.entry("2709", "USLGB"), // Long Beach
                            Map.entry("2811", "USOAK"), // Oakland
                            Map.entry("2904", "USPDX"), // Portland, Oregon
                            Map.entry("3001", "USSEA"), // Seattle
                            Map.entry("3002", "USTIW"), // Tacoma
                            Map.entry("3126", "USANC"), // Anchorage
                            Map.entry("3201", "USHNL"), // Honolulu
                            Map.entry("3604", "USINL"), // International Falls–Ranier
                            Map.entry("3801", "USDET"), // Detroit
                            Map.entry("3802", "USPHN"), // Port Huron
                            Map.entry("4601", "USEWR"), // New York/Newark area
                            Map.entry("4909", "PRSJU"), // San Juan
                            Map.entry("5201", "USMIA"), // Miami
                            Map.entry("5203", "USPEF"), // Port Everglades
                            Map.entry("5301", "USHOU"), // Houston
                            Map.entry("5310", "USGLS"), // Galveston
                            Map.entry("5312", "USCRP"))); // Corpus Christi

    /// Schedule K, US Army Corps of Engineers: foreign ports.
    static final PortScheme SCHEDULE_K =
            new PortScheme(
                    "Schedule K",
                    "schedule-k",
                    Map.ofEntries(
                            Map.entry("01822", "CAMTR"), // Montréal
                            Map.entry("12493", "CAVAN"), // Vancouver
                            Map.entry("35177", "BRSSZ"), // Santos
                            Map.entry("42157", "NLRTM"), // Rotterdam
                            Map.entry("42305", "BEANR"), // Antwerp
                            Map.entry("42870", "DEBRV"), // Bremerhaven
                            Map.entry("47507", "ITNAP"), // Naples
                            Map.entry("55976", "SGSIN"), // Singapore
                            Map.entry("57035", "CNSHA"), // Shanghai
                            Map.entry("57078", "CNYTN"), // Yantian
                            Map.entry("58023", "KRPUS"), // Busan
                            Map.entry("58201", "HKHKG"), // Hong Kong
                            Map.entry("58309", "TWKHH"), // Kaohsiung
                            Map.entry("60267", "AUSYD"))); // Sydney

    private static final Pattern LOCODE_SHAPE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final String title;
    private final String id;
    private final Map<String, String> locodes;

    private PortScheme(String title, String id, Map<String, String> locodes) {
        this.title = title;
        this.id = id;
        this.locodes = locodes;
    }

    /// As people write it.
    String title() {
        return title;
    }

    /// The place behind a code, which keeps its raw form; a UN/LOCODE is taken where one is filed instead.
    Location place(String code) {
        return isLocode(code) ? locode(code) : new Location(locodes.get(code), code, id);
    }

    static Location locode(String code) {
        return new Location(code, code, "locode");
    }

    /// A place that was filed by its name; names are not looked up.
    static @Nullable Location named(@Nullable String name) {
        return name == null ? null : new Location(null, name, "name");
    }

    /// By its shape and country; whether UN/ECE issued it is not known here.
    static boolean isLocode(String code) {
        return LOCODE_SHAPE.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
    }
}
