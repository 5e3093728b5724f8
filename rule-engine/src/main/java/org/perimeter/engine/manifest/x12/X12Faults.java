package org.perimeter.engine.manifest.x12;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.ManifestLimits;

/// What stops the reading of an X12 message, each with its place and a remedy.
final class X12Faults {
    private X12Faults() {}

    static MalformedManifest empty() {
        return fault(
                "empty",
                "",
                new Bilingual("The message is empty.", "Le message est vide."),
                new Bilingual("Send an X12 interchange.", "Envoyez un échange X12."));
    }

    static MalformedManifest tooLarge() {
        return fault(
                "too-large",
                "",
                new Bilingual(
                        "The message has more than " + ManifestLimits.BYTES + " bytes.",
                        "Le message a plus de " + ManifestLimits.BYTES + " octets."),
                new Bilingual(
                        "Send the bills in several interchanges.",
                        "Envoyez les connaissements en plusieurs échanges."));
    }

    static MalformedManifest notX12() {
        return fault(
                "not-x12",
                "",
                new Bilingual(
                        "This is no X12 interchange: it does not begin with ISA, or holds binary data.",
                        "Ce n'est pas un échange X12 : il ne commence pas par ISA, ou contient des données binaires."),
                new Bilingual(
                        "Send the interchange as it was filed, from its ISA segment on.",
                        "Envoyez l'échange tel que déposé, à partir de son segment ISA."));
    }

    static MalformedManifest truncated(String place) {
        return fault(
                "truncated",
                place,
                new Bilingual(
                        "The message ends before its last segment is complete.",
                        "Le message se termine avant la fin de son dernier segment."),
                new Bilingual(
                        "Send the whole interchange, up to and including IEA and its terminator.",
                        "Envoyez l'échange entier, jusqu'à IEA et son terminateur inclus."));
    }

    static MalformedManifest syntax(String place) {
        return fault(
                "syntax",
                place,
                new Bilingual(
                        "The message breaks the X12 syntax here.",
                        "Le message enfreint ici la syntaxe X12."),
                new Bilingual(
                        "Check the segment before and after this place, and the separators that ISA defines.",
                        "Vérifiez le segment avant et après cet endroit, et les séparateurs que définit ISA."));
    }

    static MalformedManifest notA309(Segment header) {
        String set = String.valueOf(header.at(1));
        return fault(
                "not-309",
                header.place(1),
                new Bilingual(
                        "The transaction set is a " + set + ", not a 309 customs manifest.",
                        "L'ensemble de transactions est un "
                                + set
                                + ", non un manifeste douanier 309."),
                new Bilingual(
                        "Send 309 transaction sets only.",
                        "N'envoyez que des ensembles de transactions 309."));
    }

    static MalformedManifest envelope(Segment segment) {
        return fault(
                "envelope",
                segment.place(),
                new Bilingual(
                        "A " + segment.tag() + " segment may not stand here.",
                        "Un segment " + segment.tag() + " ne peut se trouver ici."),
                new Bilingual(
                        "Nest ISA … IEA, GS … GE and ST … SE, each closed before the next one begins.",
                        "Imbriquez ISA … IEA, GS … GE et ST … SE, chacun fermé avant que le suivant commence."));
    }

    static MalformedManifest sequence(Segment segment, String after) {
        return fault(
                "sequence",
                segment.place(),
                new Bilingual(
                        "A "
                                + segment.tag()
                                + " segment stands without the "
                                + after
                                + " that it belongs to.",
                        "Un segment "
                                + segment.tag()
                                + " se trouve sans le "
                                + after
                                + " auquel il appartient."),
                new Bilingual(
                        "Send the segments in the order of transaction set 309.",
                        "Envoyez les segments dans l'ordre de l'ensemble de transactions 309."));
    }

    static MalformedManifest tooMany(Segment segment) {
        return fault(
                "too-many",
                segment.place(),
                new Bilingual(
                        "More than " + ManifestLimits.ELEMENTS + " bills, or parts of one bill.",
                        "Plus de "
                                + ManifestLimits.ELEMENTS
                                + " connaissements, ou parties d'un connaissement."),
                new Bilingual("Send fewer at a time.", "Envoyez-en moins à la fois."));
    }

    static MalformedManifest tooLong(Segment segment) {
        return fault(
                "too-long",
                segment.place(),
                new Bilingual(
                        "A text of more than " + ManifestLimits.CHARACTERS + " characters.",
                        "Un texte de plus de " + ManifestLimits.CHARACTERS + " caractères."),
                new Bilingual("Shorten it.", "Raccourcissez-le."));
    }

    static MalformedManifest tooLongSegment(String place) {
        return fault(
                "too-long",
                place,
                new Bilingual(
                        "A segment of more than 4096 characters.",
                        "Un segment de plus de 4096 caractères."),
                new Bilingual(
                        "Shorten it, or end it with the terminator that ISA defines.",
                        "Raccourcissez-le, ou terminez-le par le terminateur que définit ISA."));
    }

    static MalformedManifest noBill() {
        return fault(
                "no-bill",
                "",
                new Bilingual(
                        "The manifest has no bill.",
                        "Le manifeste ne contient aucun connaissement."),
                new Bilingual(
                        "Send at least one LX loop with its M11.",
                        "Envoyez au moins une boucle LX avec son M11."));
    }

    private static MalformedManifest fault(
            String code, String place, Bilingual text, Bilingual remedy) {
        return new MalformedManifest(code, place, text, remedy);
    }
}
