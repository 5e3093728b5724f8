package org.perimeter.engine.manifest.json;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.ManifestLimits;

/// What can be wrong with a consignment in JSON, each with its place as a JSON pointer.
final class JsonFaults {
    private JsonFaults() {}

    static MalformedManifest tooLarge() {
        return fault(
                "too-large",
                "",
                "The consignment holds more than "
                        + ManifestLimits.BYTES
                        + " bytes or far too many values.",
                "La cargaison compte plus de "
                        + ManifestLimits.BYTES
                        + " octets ou beaucoup trop de valeurs.",
                "Send one consignment at a time.",
                "Envoyez une seule cargaison à la fois.");
    }

    static MalformedManifest notJson(String place, String where) {
        return fault(
                "not-json",
                place,
                "This is no JSON document (" + where + ").",
                "Ce n'est pas un document JSON (" + where + ").",
                "Send one JSON object in UTF-8 and nothing after it.",
                "Envoyez un seul objet JSON en UTF-8, sans rien après.");
    }

    static MalformedManifest duplicateName(String place) {
        return fault(
                "duplicate-name",
                place,
                "A name stands twice in the same object.",
                "Un nom figure deux fois dans le même objet.",
                "Keep one of the two.",
                "Gardez-en un seul.");
    }

    static MalformedManifest unknownName(String place, String known) {
        return fault(
                "unknown-name",
                place,
                "No data element has this name.",
                "Aucun élément de données ne porte ce nom.",
                "Use one of: " + known + ".",
                "Utilisez l'un de : " + known + ".");
    }

    static MalformedManifest wrongType(String place, String expectedEn, String expectedFr) {
        return fault(
                "wrong-type",
                place,
                "This value is not " + expectedEn + ".",
                "Cette valeur n'est pas " + expectedFr + ".",
                "Write " + expectedEn + ", or leave the name out where the value is not known.",
                "Écrivez " + expectedFr + ", ou omettez le nom si la valeur est inconnue.");
    }

    static MalformedManifest missing(String place) {
        return fault(
                "missing",
                place,
                "This object is required.",
                "Cet objet est requis.",
                "Send it, empty if nothing of it is known.",
                "Envoyez-le, vide si rien n'en est connu.");
    }

    static MalformedManifest tooMany(String place) {
        return fault(
                "too-many",
                place,
                "This list has more than " + ManifestLimits.ELEMENTS + " elements.",
                "Cette liste a plus de " + ManifestLimits.ELEMENTS + " éléments.",
                "Split the consignment as its documents are split.",
                "Divisez la cargaison comme ses documents le sont.");
    }

    static MalformedManifest tooLong(String place) {
        return fault(
                "too-long",
                place,
                "This text has more than " + ManifestLimits.CHARACTERS + " characters.",
                "Ce texte a plus de " + ManifestLimits.CHARACTERS + " caractères.",
                "Shorten it.",
                "Raccourcissez-le.");
    }

    static MalformedManifest unreadableText(String place) {
        return fault(
                "unreadable-text",
                place,
                "This text holds a null character or half of a surrogate pair.",
                "Ce texte contient un caractère nul ou la moitié d'une paire de substitution.",
                "Send whole Unicode characters.",
                "Envoyez des caractères Unicode entiers.");
    }

    private static MalformedManifest fault(
            String code, String place, String en, String fr, String remedyEn, String remedyFr) {
        return new MalformedManifest(
                code, place, new Bilingual(en, fr), new Bilingual(remedyEn, remedyFr));
    }
}
