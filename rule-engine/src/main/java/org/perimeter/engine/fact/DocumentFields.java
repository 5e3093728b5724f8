package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.moment;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.text;
import static org.perimeter.engine.fact.Entry.under;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Filing;
import org.perimeter.engine.manifest.Consignment.InBond;

/// The transport document: its numbers, its filing, its totals and the procedure that it travels under.
final class DocumentFields {
    private static final List<Entry<Bill>> BILL =
            List.of(
                    text("number", Bill::number)
                            .named("the bill number", "le numéro de connaissement")
                            .meaning(
                                    "Number of the bill of lading or air waybill.",
                                    "Numéro du connaissement ou de la lettre de transport aérien."),
                    text("master", Bill::master)
                            .named("the master bill number", "le numéro du connaissement principal")
                            .meaning(
                                    "Number of the master bill under which a house bill travels.",
                                    "Numéro du connaissement principal sous lequel voyage un connaissement interne."),
                    text("house", Bill::house)
                            .named("the house bill number", "le numéro du connaissement interne")
                            .meaning(
                                    "Number of the forwarder's house bill.",
                                    "Numéro du connaissement interne du transitaire."));

    private static final List<Entry<Filing>> FILING =
            List.of(
                    moment("sentAt", Filing::sentAt)
                            .named("the time of filing", "le moment du dépôt")
                            .meaning(
                                    "When the manifest was sent to customs.",
                                    "Moment où le manifeste a été transmis à la douane."),
                    code("kind", Filing::kind)
                            .among(Codes.FILING_KINDS)
                            .named("the kind of filing", "le genre de dépôt")
                            .meaning(
                                    "Whether the filing is an original, a change or a cancellation.",
                                    "Dépôt original, modification ou annulation."),
                    number("amendments", (Filing filing) -> decimal(filing.amendments()))
                            .named("the number of amendments", "le nombre de modifications")
                            .meaning(
                                    "How many times the filing was changed before this one.",
                                    "Combien de fois le dépôt a été modifié auparavant."),
                    moment("loadingAt", Filing::loadingAt)
                            .named("the time of loading", "le moment du chargement")
                            .meaning(
                                    "When loading begins at the port of loading.",
                                    "Moment où le chargement commence au port de chargement."));

    private static final List<Entry<InBond>> IN_BOND =
            List.of(
                    code("type", InBond::type)
                            .named("the in-bond type", "le type de transit sous douane")
                            .meaning(
                                    "US in-bond procedure: 61 immediate transportation, 62 transportation and exportation, 63 immediate exportation.",
                                    "Régime américain de transit sous douane : 61 transport immédiat, 62 transport et exportation, 63 exportation immédiate."),
                    text("number", InBond::number)
                            .named("the in-bond number", "le numéro de transit sous douane")
                            .meaning(
                                    "Number of the in-bond movement.",
                                    "Numéro du mouvement de transit sous douane."));

    private static final List<Entry<Consignment>> OWN =
            List.of(
                    text("ccn", Consignment::ccn)
                            .named("the cargo control number", "le numéro de contrôle du fret")
                            .meaning(
                                    "CBSA cargo control number, at most 25 characters.",
                                    "Numéro de contrôle du fret de l'ASFC, au plus 25 caractères."),
                    number("quantity", Consignment::quantity)
                            .named("the quantity of packages", "la quantité de colis")
                            .meaning(
                                    "Number of packages on the whole document.",
                                    "Nombre de colis sur l'ensemble du document."),
                    code("packageType", Consignment::packageType)
                            .named("the package type", "le type de colis")
                            .meaning(
                                    "Code of the packaging, as filed.",
                                    "Code de l'emballage, tel que déposé."),
                    number("grossWeight", Consignment::grossWeight)
                            .in("kg")
                            .named("the gross weight", "le poids brut")
                            .meaning(
                                    "Gross weight of the whole document, in kilograms.",
                                    "Poids brut de l'ensemble du document, en kilogrammes."),
                    number("volume", Consignment::volume)
                            .in("m³")
                            .named("the volume", "le volume")
                            .meaning(
                                    "Volume of the whole document, in cubic metres.",
                                    "Volume de l'ensemble du document, en mètres cubes."));

    private DocumentFields() {}

    static Stream<Entry<Consignment>> entries() {
        return Stream.of(
                        under("bill", Consignment::bill, BILL),
                        under("filing", Consignment::filing, FILING),
                        OWN,
                        under("inBond", Consignment::inBond, IN_BOND))
                .flatMap(List::stream);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
