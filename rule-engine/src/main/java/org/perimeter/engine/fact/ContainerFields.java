package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Seal;

/// What it is carried in: the elements of `containers[]` and `containers[].seals[]`.
final class ContainerFields {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static final List<Entry<Container>> CONTAINERS =
            List.of(
                    text("number", Container::number)
                            .named("the container number", "le numéro du conteneur")
                            .meaning(
                                    "ISO 6346 container number: owner code, category, serial number and check digit.",
                                    "Numéro de conteneur ISO 6346 : code de propriétaire, catégorie, numéro de série et chiffre de contrôle."),
                    code("isoType", Container::isoType)
                            .named("the container type", "le type de conteneur")
                            .meaning(
                                    "ISO 6346 size and type code, such as 45G1.",
                                    "Code de taille et de type ISO 6346, par exemple 45G1."),
                    code("loadStatus", Container::loadStatus)
                            .among(Codes.LOAD_STATUSES)
                            .named("the load status", "l'état de charge")
                            .meaning(
                                    "Whether the container is loaded or empty.",
                                    "Conteneur plein ou vide."),
                    number("teu", (Container container) -> teu(container.isoType()))
                            .in("TEU")
                            .named("the container's size in TEU", "la taille du conteneur en EVP")
                            .meaning(
                                    "Twenty-foot equivalents by the container type: 1 for 20 feet, 2 for 40 feet and more, else unknown.",
                                    "Équivalents vingt pieds selon le type de conteneur : 1 pour 20 pieds, 2 pour 40 pieds et plus, sinon inconnue."));

    static final List<Entry<Seal>> SEALS =
            List.of(
                    text("number", Seal::number)
                            .named("the seal number", "le numéro du sceau")
                            .meaning(
                                    "Number of a seal on the container as filed.",
                                    "Numéro d'un sceau du conteneur, tel que déposé."));

    private ContainerFields() {}

    /// By the length code, the first character of ISO 6346: 2 is 20 feet; 4, L and M are 40, 45 and 48 feet, G, H, N and P
    /// 41, 43, 49 and 53 feet; 9 was 45 feet before 1995.
    private static @Nullable BigDecimal teu(@Nullable String isoType) {
        if (isoType == null || isoType.length() != 4) {
            return null;
        }
        return switch (isoType.charAt(0)) {
            case '2' -> BigDecimal.ONE;
            case '4', '9', 'G', 'H', 'L', 'M', 'N', 'P' -> TWO;
            default -> null;
        };
    }
}
