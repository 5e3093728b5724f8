package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.moment;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.text;
import static org.perimeter.engine.fact.Entry.under;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Carrier;
import org.perimeter.engine.manifest.Consignment.Conveyance;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Places;
import org.perimeter.engine.manifest.Consignment.Ports;

/// What carries the consignment, from where to where, and how it goes on from there.
final class TransportFields {
    private static final List<Entry<Conveyance>> CONVEYANCE =
            List.of(
                    text("name", Conveyance::name)
                            .named("the vessel's name", "le nom du navire")
                            .meaning("Name of the vessel.", "Nom du navire."),
                    text("imo", Conveyance::imo)
                            .named("the vessel's IMO number", "le numéro OMI du navire")
                            .meaning(
                                    "Seven-digit ship identification number of the International Maritime Organization.",
                                    "Numéro d'identification à sept chiffres de l'Organisation maritime internationale."),
                    code("flag", Conveyance::flag)
                            .among(Codes.COUNTRIES)
                            .named("the vessel's flag", "le pavillon du navire")
                            .meaning(
                                    "Country of registration, ISO 3166-1.",
                                    "Pays d'immatriculation, ISO 3166-1."),
                    text("voyage", Conveyance::voyage)
                            .named("the voyage or flight number", "le numéro de voyage ou de vol")
                            .meaning(
                                    "Number of the voyage or flight.",
                                    "Numéro du voyage ou du vol."));

    private static final List<Entry<Carrier>> CARRIER =
            List.of(
                    code("code", Carrier::code)
                            .named("the carrier code", "le code du transporteur")
                            .meaning(
                                    "Standard carrier alpha code, CBSA carrier code or airline prefix.",
                                    "Code SCAC, code de transporteur de l'ASFC ou préfixe de la compagnie aérienne."));

    private static final List<Entry<Onward>> ONWARD =
            List.of(
                    code("mode", (Onward onward) -> lowerCase(onward.mode()))
                            .among(Codes.MODES)
                            .named("the onward mode", "le mode du trajet suivant")
                            .meaning(
                                    "Means of transport after the first port of arrival.",
                                    "Moyen de transport après le premier port d'arrivée."),
                    code("carrier", Onward::carrier)
                            .named("the onward carrier", "le transporteur du trajet suivant")
                            .meaning(
                                    "Code of the carrier after the first port of arrival.",
                                    "Code du transporteur après le premier port d'arrivée."),
                    number("gateWeight", Onward::gateWeight)
                            .in("kg")
                            .named("the gate weight", "le poids à la sortie")
                            .meaning(
                                    "Weight of the cargo as weighed when it left the port, in kilograms.",
                                    "Poids du fret pesé à la sortie du port, en kilogrammes."));

    private static final List<Entry<Consignment>> OWN =
            List.of(
                    code("mode", (Consignment consignment) -> lowerCase(consignment.mode()))
                            .among(Codes.MODES)
                            .named("the mode of transport", "le mode de transport")
                            .meaning(
                                    "Means of transport to the first port of arrival, UN/ECE Recommendation 19.",
                                    "Moyen de transport jusqu'au premier port d'arrivée, Recommandation 19 de la CEE-ONU."),
                    moment("eta", Consignment::eta)
                            .named("the expected arrival", "l'arrivée prévue")
                            .meaning(
                                    "When the conveyance is expected at the port of discharge.",
                                    "Moment où le moyen de transport est attendu au port de déchargement."));

    private TransportFields() {}

    static Stream<Entry<Consignment>> entries() {
        return Stream.of(
                        OWN,
                        under("conveyance", Consignment::conveyance, CONVEYANCE),
                        under("carrier", Consignment::carrier, CARRIER),
                        under("port", Consignment::port, ports()),
                        under("place", Consignment::place, places()),
                        under("onward", Consignment::onward, ONWARD),
                        under("onward", Consignment::onward, landPort()))
                .flatMap(List::stream);
    }

    private static List<Entry<Ports>> ports() {
        return Stream.of(
                        under(
                                "loading",
                                Ports::loading,
                                PlaceFields.of("port of loading", "port de chargement")),
                        under(
                                "discharge",
                                Ports::discharge,
                                PlaceFields.of("port of discharge", "port de déchargement")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry<Places>> places() {
        return Stream.of(
                        under(
                                "receipt",
                                Places::receipt,
                                PlaceFields.of("place of receipt", "lieu de prise en charge")),
                        under(
                                "delivery",
                                Places::delivery,
                                PlaceFields.of("place of delivery", "lieu de livraison")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry<Onward>> landPort() {
        return under(
                "landPort",
                Onward::landPort,
                PlaceFields.of("land port", "point d'entrée terrestre"));
    }

    private static @Nullable String lowerCase(@Nullable Mode mode) {
        return mode == null ? null : mode.name().toLowerCase(Locale.ROOT);
    }
}
