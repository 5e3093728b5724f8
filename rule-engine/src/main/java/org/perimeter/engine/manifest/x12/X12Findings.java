package org.perimeter.engine.manifest.x12;

import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.fact.Bilingual;

/// What is wrong with an X12 message and does not stop its reading: said with each decision that it concerns.
final class X12Findings {
    private X12Findings() {}

    static MessageFinding characterSet() {
        return new MessageFinding(
                "character-set",
                "",
                new Bilingual(
                        "The message is not UTF-8; it was read as ISO 8859-1.",
                        "Le message n'est pas en UTF-8 ; il a été lu comme ISO 8859-1."));
    }

    /// @param code `segment-count`, `transaction-count` or `group-count`
    static MessageFinding count(String code, Segment trailer, int counted) {
        return at(
                code,
                trailer.place(1),
                trailer.tag() + "01 says " + trailer.at(1) + "; counted were " + counted + ".",
                trailer.tag()
                        + "01 indique "
                        + trailer.at(1)
                        + " ; on en a compté "
                        + counted
                        + ".");
    }

    static MessageFinding controlNumber(Segment trailer, String header) {
        return at(
                "control-number",
                trailer.place(2),
                "The control number "
                        + trailer.at(2)
                        + " is not that of the header, "
                        + header
                        + ".",
                "Le numéro de contrôle "
                        + trailer.at(2)
                        + " n'est pas celui de l'en-tête, "
                        + header
                        + ".");
    }

    static MessageFinding noZone(String place) {
        return at(
                "no-zone",
                place,
                "The time has no zone; it was taken as UTC.",
                "L'heure n'a pas de fuseau ; elle a été prise pour UTC.");
    }

    static MessageFinding dateOnly(String place) {
        return at(
                "date-only",
                place,
                "There is a date and no time; it was taken as 00:00 UTC of that day.",
                "Il y a une date sans heure ; elle a été prise pour 00 h 00 UTC ce jour-là.");
    }

    static MessageFinding unreadable(String place, String filed) {
        return at(
                "unreadable-value",
                place,
                "“" + filed + "” is neither a number nor a date as expected; it was left unknown.",
                "« "
                        + filed
                        + " » n'est ni un nombre ni une date comme attendu ; la valeur reste inconnue.");
    }

    static MessageFinding unknownCode(String place, String filed) {
        return at(
                "unknown-code",
                place,
                "The code “" + filed + "” is not known here; what depends on it was left unknown.",
                "Le code « " + filed + " » n'est pas connu ici ; ce qui en dépend reste inconnu.");
    }

    static MessageFinding noUnit(String place) {
        return at(
                "no-unit",
                place,
                "The amount has no unit; it was left unknown.",
                "La quantité n'a pas d'unité ; elle reste inconnue.");
    }

    static MessageFinding unmappedPort(String place, String filed, String scheme) {
        return at(
                "unmapped-port",
                place,
                "The "
                        + scheme
                        + " code “"
                        + filed
                        + "” has no UN/LOCODE here; the port was left unknown.",
                "Le code "
                        + scheme
                        + " « "
                        + filed
                        + " » n'a pas de LOCODE/ONU ici ; le port reste inconnu.");
    }

    static MessageFinding secondParty(Segment party) {
        return at(
                "second-party",
                party.place(1),
                "The bill has this party twice; the first was kept.",
                "Le connaissement nomme deux fois cette partie ; la première a été gardée.");
    }

    static MessageFinding noBillNumber(Segment bill) {
        return at(
                "no-bill-number",
                bill.place(1),
                "The bill has no number.",
                "Le connaissement n'a pas de numéro.");
    }

    private static MessageFinding at(String code, String place, String en, String fr) {
        return new MessageFinding(code, place, new Bilingual(en, fr));
    }
}
