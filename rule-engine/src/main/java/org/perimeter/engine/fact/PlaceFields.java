package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Location;

/// A place: its UN/LOCODE, the country in it, and what was filed.
final class PlaceFields {
    /// UN/ECE Recommendation 16: ISO 3166-1 country, then three letters or digits 2–9.
    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private PlaceFields() {}

    /// @param en the kind of place without article, such as `port of loading`
    /// @param fr the same in French; a masculine noun that begins with a consonant
    static List<Entry<Location>> of(String en, String fr) {
        return List.of(
                code("", Location::code)
                        .named("the " + en, "le " + fr)
                        .meaning("UN/LOCODE of the " + en + ".", "LOCODE/ONU du " + fr + "."),
                code("country", PlaceFields::country)
                        .among(Codes.COUNTRIES)
                        .named("the country of the " + en, "le pays du " + fr)
                        .meaning(
                                "First two letters of the UN/LOCODE of the " + en + ".",
                                "Deux premières lettres du LOCODE/ONU du " + fr + "."),
                text("raw", Location::raw)
                        .named("the " + en + " as filed", "le " + fr + " tel que déposé")
                        .meaning(
                                "Code or name of the "
                                        + en
                                        + " before it was mapped to a UN/LOCODE.",
                                "Code ou nom du " + fr + " avant sa traduction en LOCODE/ONU."),
                code("scheme", Location::scheme)
                        .among(Codes.PLACE_SCHEMES)
                        .named("the code system of the " + en, "le système de codes du " + fr)
                        .meaning(
                                "What the " + en + " was filed in.",
                                "Système dans lequel le " + fr + " a été déposé."));
    }

    private static @Nullable String country(Location place) {
        String locode = place.code();
        return locode != null && LOCODE.matcher(locode).matches() ? locode.substring(0, 2) : null;
    }
}
