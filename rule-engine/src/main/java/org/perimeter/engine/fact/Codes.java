package org.perimeter.engine.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.perimeter.engine.fact.Field.Code;

/// The closed code lists. A list that trade extends at will (package types, entry types, carriers) is not here.
final class Codes {
    /// UN/ECE Recommendation 19: 1 maritime, 2 rail, 3 road, 4 air.
    static final List<Code> MODES =
            List.of(
                    code("sea", "sea", "mer"),
                    code("rail", "rail", "rail"),
                    code("road", "road", "route"),
                    code("air", "air", "air"));

    /// UN/LOCODE (UN/ECE Recommendation 16), Schedule D (US Census Bureau), Schedule K (US Army Corps of Engineers), IATA.
    static final List<Code> PLACE_SCHEMES =
            List.of(
                    code("locode", "UN/LOCODE", "LOCODE/ONU"),
                    code("schedule-d", "Schedule D", "Schedule D"),
                    code("schedule-k", "Schedule K", "Schedule K"),
                    code("iata", "IATA", "IATA"),
                    code("name", "name", "nom"));

    /// UN/EDIFACT 1225, as far as a manifest uses it: 9 original, 4 change, 1 cancellation.
    static final List<Code> FILING_KINDS =
            List.of(
                    code("original", "original", "original"),
                    code("change", "change", "modification"),
                    code("cancel", "cancellation", "annulation"));

    /// ANSI X12 element 578: L load, E empty.
    static final List<Code> LOAD_STATUSES =
            List.of(code("loaded", "loaded", "plein"), code("empty", "empty", "vide"));

    /// ISO 17712: the three classes of mechanical seals.
    static final List<Code> SEAL_CLASSES =
            List.of(
                    code("H", "high security", "haute sûreté"),
                    code("S", "security", "sûreté"),
                    code("I", "indicative", "indicatif"));

    /// This product's own: what was done to a seal.
    static final List<Code> SEAL_EVENT_KINDS =
            List.of(code("applied", "applied", "apposition"), code("read", "read", "lecture"));

    /// This product's own: how a seal was found.
    static final List<Code> SEAL_INTEGRITIES =
            List.of(
                    code("intact", "intact", "intact"),
                    code("broken", "broken", "brisé"),
                    code("missing", "missing", "manquant"));

    /// The kinds of [ExamKind][org.perimeter.engine.decision.ExamKind].
    static final List<Code> EXAM_KINDS =
            List.of(
                    code("nii", "non-intrusive image", "image non intrusive"),
                    code("tailgate", "tailgate", "ouverture des portes"),
                    code("full", "full de-stuffing", "dépotage complet"));

    /// This product's own; a consignment that was not examined has no result, never `clean`.
    static final List<Code> EXAM_RESULTS =
            List.of(
                    code("confirmed", "confirmed", "confirmé"),
                    code("clean", "clean", "sans constat"),
                    code("inconclusive", "inconclusive", "non concluant"));

    /// This product's own: the life of a hold.
    static final List<Code> HOLD_STATES =
            List.of(
                    code("open", "open", "ouverte"),
                    code("confirmed", "confirmed", "confirmée"),
                    code("refused", "refused", "refusée"),
                    code("resolved", "resolved", "résolue"));

    /// This product's own: what is done with the goods at a place on the route.
    static final List<Code> STOP_KINDS =
            List.of(
                    code("load", "loading", "chargement"),
                    code("tranship", "transhipment", "transbordement"),
                    code("discharge", "discharge", "déchargement"));

    /// This product's own: who a party is.
    static final List<Code> PARTY_KINDS =
            List.of(
                    code("person", "private person", "particulier"),
                    code("company", "company", "entreprise"),
                    code("forwarder", "freight forwarder", "transitaire"),
                    code("unknown", "not determined", "indéterminée"));

    /// ISO 3166-1 alpha-2, with the names of the Unicode CLDR that the JDK carries.
    static final List<Code> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).sorted().map(Codes::country).toList();

    private Codes() {}

    private static Code country(String alpha2) {
        Locale country = Locale.of("", alpha2);
        return code(
                alpha2,
                country.getDisplayCountry(Locale.ENGLISH),
                country.getDisplayCountry(Locale.FRENCH));
    }

    private static Code code(String value, String en, String fr) {
        return new Code(value, new Bilingual(en, fr));
    }
}
