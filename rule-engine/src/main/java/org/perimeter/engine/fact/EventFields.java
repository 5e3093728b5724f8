package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.flag;
import static org.perimeter.engine.fact.Entry.moment;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.text;
import static org.perimeter.engine.fact.Entry.under;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Discharge;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Lookout;
import org.perimeter.engine.manifest.Consignment.Movement;
import org.perimeter.engine.manifest.Consignment.RelatedBill;
import org.perimeter.engine.manifest.Consignment.RelatedContainer;
import org.perimeter.engine.manifest.Consignment.Screening;
import org.perimeter.engine.manifest.Consignment.Statement;
import org.perimeter.engine.manifest.Consignment.Stop;
import org.perimeter.engine.manifest.Consignment.Trader;

/// What happened to a consignment, what was said of it, and which others belong to it.
final class EventFields {
    static final List<Entry<Stop>> ROUTE =
            List.of(
                    code("port", EventFields::port)
                            .named("the port of the stop", "le port de l'escale")
                            .meaning(
                                    "UN/LOCODE of a place on the route.",
                                    "LOCODE/ONU d'un lieu de l'itinéraire."),
                    code("kind", Stop::kind)
                            .among(Codes.STOP_KINDS)
                            .named("the kind of stop", "le genre d'escale")
                            .meaning(
                                    "What was done there with the goods.",
                                    "Ce qui y a été fait des marchandises."),
                    moment("at", Stop::at)
                            .named("the time of the stop", "le moment de l'escale")
                            .meaning("When it was done.", "Moment où cela a été fait."));

    static final List<Entry<RelatedBill>> RELATED =
            List.of(
                    text("bill", RelatedBill::bill)
                            .named(
                                    "the number of the related bill",
                                    "le numéro du connaissement lié")
                            .meaning(
                                    "Number of a bill that belongs to this one.",
                                    "Numéro d'un connaissement lié à celui-ci."),
                    code("role", RelatedBill::role)
                            .named("the role of the related bill", "le rôle du connaissement lié")
                            .meaning(
                                    "How it belongs: master, house, voyage.",
                                    "Nature du lien : master, house, voyage."),
                    text("consignee", RelatedBill::consignee)
                            .named(
                                    "the consignee of the related bill",
                                    "le destinataire du connaissement lié")
                            .meaning(
                                    "Name of the consignee of the related bill.",
                                    "Nom du destinataire du connaissement lié."),
                    flag("openHold", RelatedBill::openHold)
                            .named(
                                    "the open hold of the related bill",
                                    "la retenue ouverte du connaissement lié")
                            .meaning(
                                    "Whether a hold on the related bill is still open.",
                                    "Si une retenue du connaissement lié est encore ouverte."));

    static final List<Entry<RelatedContainer>> RELATED_CONTAINERS =
            List.of(
                    text("number", RelatedContainer::number)
                            .named(
                                    "the container number of the related bill",
                                    "le numéro de conteneur du connaissement lié")
                            .meaning(
                                    "Number of a container on the related bill.",
                                    "Numéro d'un conteneur du connaissement lié."));

    static final List<Entry<Statement>> STATEMENTS =
            List.of(
                    code("kind", Statement::kind)
                            .named("the kind of statement", "le genre de déclaration")
                            .meaning(
                                    "What is declared, such as ISPM-15.",
                                    "Ce qui est déclaré, par exemple ISPM-15."));

    static final List<Entry<Movement>> MOVEMENTS =
            List.of(
                    code("place", Movement::place)
                            .named("the place of the movement", "le lieu du mouvement")
                            .meaning("UN/LOCODE of the place.", "LOCODE/ONU du lieu."),
                    code("kind", Movement::kind)
                            .named("the kind of movement", "le genre de mouvement")
                            .meaning(
                                    "What happened on the onward leg, such as train-change or set-off.",
                                    "Ce qui s'est passé sur le trajet suivant, par exemple train-change ou set-off."),
                    moment("at", Movement::at)
                            .named("the time of the movement", "le moment du mouvement")
                            .meaning("When it happened.", "Moment où cela s'est passé."));

    static final List<Entry<Screening>> SCREENINGS =
            List.of(
                    code("method", Screening::method)
                            .named("the screening method", "la méthode de contrôle")
                            .meaning(
                                    "How the cargo was screened.",
                                    "Façon dont le fret a été contrôlé."),
                    moment("at", Screening::at)
                            .named("the time of screening", "le moment du contrôle")
                            .meaning(
                                    "When the cargo was screened.",
                                    "Moment où le fret a été contrôlé."),
                    text("by", Screening::by)
                            .named("the screening party", "la partie qui a contrôlé")
                            .meaning("Who screened the cargo.", "Partie qui a contrôlé le fret."));

    static final List<Entry<Lookout>> LOOKOUTS =
            List.of(
                    text("subject", Lookout::subject)
                            .named("the subject of the lookout", "l'objet de l'avis de recherche")
                            .meaning(
                                    "Whom or what the lookout is about.",
                                    "Personne ou chose que vise l'avis."),
                    moment("at", Lookout::at)
                            .named("the time of the lookout", "le moment de l'avis de recherche")
                            .meaning("When it was issued.", "Moment de son émission."),
                    code("by", Lookout::by)
                            .named(
                                    "the agency of the lookout",
                                    "l'organisme de l'avis de recherche")
                            .meaning("Who issued it.", "Organisme qui l'a émis."));

    private static final List<Entry<Trader>> TRADER =
            List.of(
                    flag("pip", Trader::pip)
                            .named(
                                    "the membership in Partners in Protection",
                                    "la participation à Partenaires en protection")
                            .meaning(
                                    "Whether the importer is in CBSA's Partners in Protection (PIP).",
                                    "Si l'importateur participe à Partenaires en protection (PEP) de l'ASFC."),
                    number("ctpatTier", (Trader trader) -> decimal(trader.ctpatTier()))
                            .named("the C-TPAT tier", "le niveau C-TPAT")
                            .meaning(
                                    "Tier 1 to 3 in CBP's Customs Trade Partnership Against Terrorism.",
                                    "Niveau 1 à 3 au programme C-TPAT du CBP."));

    private static final List<Entry<Discharge>> DISCHARGE =
            List.of(
                    moment("at", Discharge::at)
                            .named("the time of discharge", "le moment du déchargement")
                            .meaning(
                                    "When the goods left the conveyance at the port of discharge.",
                                    "Moment où les marchandises ont quitté le moyen de transport au port de déchargement."));

    private EventFields() {}

    static Stream<Entry<Consignment>> entries() {
        return Stream.of(
                        under("discharge", Consignment::discharge, DISCHARGE),
                        under("trader", Consignment::trader, TRADER))
                .flatMap(List::stream);
    }

    private static @Nullable String port(Stop stop) {
        Location port = stop.port();
        return port == null ? null : port.code();
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
