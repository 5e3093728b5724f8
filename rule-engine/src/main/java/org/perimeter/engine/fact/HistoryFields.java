package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.flag;
import static org.perimeter.engine.fact.Entry.instant;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.under;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.fact.History.Role;
import org.perimeter.engine.fact.Past.Window;

/// What was looked up: the instant itself, and the past of each party.
final class HistoryFields {
    private HistoryFields() {}

    static Stream<Entry<Assessed>> entries() {
        Entry<Assessed> asOf =
                instant("asOf", Assessed::asOf)
                        .named("the time of assessment", "le moment de l'évaluation")
                        .meaning(
                                "When everything was looked up for the consignment.",
                                "Moment où tout a été consulté pour l'envoi.");
        return Stream.of(
                        List.of(asOf),
                        of(Role.SHIPPER, "shipper", "de l'expéditeur"),
                        of(Role.CONSIGNEE, "consignee", "du destinataire"),
                        of(Role.ONWARD_CARRIER, "onward carrier", "du transporteur suivant"))
                .flatMap(List::stream);
    }

    private static List<Entry<Assessed>> of(Role role, String en, String ofFr) {
        List<Entry<Past>> entries = new ArrayList<>();
        entries.add(
                flag("seenBefore", Past::seen)
                        .named(
                                "the earlier appearance of the " + en,
                                "la présence antérieure " + ofFr)
                        .meaning(
                                "Whether history knows an earlier consignment of the " + en + ".",
                                "Si l'historique connaît un envoi antérieur " + ofFr + "."));
        entries.add(
                instant("firstSeen", Past::firstSeen)
                        .named(
                                "the first appearance of the " + en,
                                "la première apparition " + ofFr)
                        .meaning(
                                "When history first saw the "
                                        + en
                                        + "; unknown where it never did.",
                                "Première fois que l'historique a vu un envoi "
                                        + ofFr
                                        + " ; inconnue si jamais."));
        for (Window window : Window.values()) {
            String days = window.days() + " days";
            String jours = window.days() + " jours";
            entries.add(
                    number(
                                    "shipments(" + window.days() + "d)",
                                    (Past past) -> past.shipments(window))
                            .named(
                                    "the shipments of the " + en + " in " + days,
                                    "les envois " + ofFr + " en " + jours)
                            .meaning(
                                    "Earlier consignments of the "
                                            + en
                                            + " in the last "
                                            + days
                                            + ".",
                                    "Envois antérieurs "
                                            + ofFr
                                            + " au cours des derniers "
                                            + jours
                                            + "."));
            entries.add(
                    number("finds(" + window.days() + "d)", (Past past) -> past.finds(window))
                            .named(
                                    "the confirmed finds of the " + en + " in " + days,
                                    "les résultats positifs " + ofFr + " en " + jours)
                            .meaning(
                                    "Examinations of the "
                                            + en
                                            + "'s consignments in the last "
                                            + days
                                            + " that confirmed what was suspected.",
                                    "Examens des envois "
                                            + ofFr
                                            + " qui ont confirmé le soupçon au cours des derniers "
                                            + jours
                                            + "."));
        }
        return under("history." + role.key(), (Assessed assessed) -> assessed.past(role), entries);
    }
}
