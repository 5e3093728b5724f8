package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.text;
import static org.perimeter.engine.fact.Entry.under;

import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Party;

/// Who sends, who receives and who is told.
final class PartyFields {
    /// The elements of `notify[]`.
    static final List<Entry<Party>> NOTIFY = of("notify party", "de la partie à aviser");

    private PartyFields() {}

    static Stream<Entry<Consignment>> entries() {
        return Stream.of(
                        under("shipper", Consignment::shipper, of("shipper", "de l'expéditeur")),
                        under(
                                "consignee",
                                Consignment::consignee,
                                of("consignee", "du destinataire")))
                .flatMap(List::stream);
    }

    /// @param en   the party without article
    /// @param ofFr the party in French behind its preposition
    private static List<Entry<Party>> of(String en, String ofFr) {
        return List.of(
                text("name", Party::name)
                        .named("the " + en + "'s name", "le nom " + ofFr)
                        .meaning(
                                "Name of the " + en + " as filed.",
                                "Nom " + ofFr + ", tel que déposé."),
                text("address", Party::address)
                        .named("the " + en + "'s address", "l'adresse " + ofFr)
                        .meaning(
                                "Street lines of the " + en + "'s address as filed.",
                                "Lignes de rue de l'adresse " + ofFr + ", telles que déposées."),
                text("city", Party::city)
                        .named("the " + en + "'s city", "la ville " + ofFr)
                        .meaning(
                                "City of the " + en + "'s address.",
                                "Ville de l'adresse " + ofFr + "."),
                code("country", Party::country)
                        .among(Codes.COUNTRIES)
                        .named("the " + en + "'s country", "le pays " + ofFr)
                        .meaning(
                                "Country of the " + en + "'s address, ISO 3166-1.",
                                "Pays de l'adresse " + ofFr + ", ISO 3166-1."),
                text("phone", Party::phone)
                        .named(
                                "the " + en + "'s telephone number",
                                "le numéro de téléphone " + ofFr)
                        .meaning(
                                "Telephone number of the " + en + " as filed.",
                                "Numéro de téléphone " + ofFr + ", tel que déposé."),
                code("kind", Party::kind)
                        .among(Codes.PARTY_KINDS)
                        .named("the kind of " + en, "la nature " + ofFr)
                        .meaning(
                                "Who the " + en + " is: person, company or forwarder.",
                                "Ce qu'est la partie : particulier, entreprise ou transitaire."));
    }
}
