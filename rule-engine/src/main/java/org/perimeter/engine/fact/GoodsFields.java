package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.number;
import static org.perimeter.engine.fact.Entry.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Goods;

/// What is carried: the elements of `goods[]` and `goods[].dangerous[]`.
final class GoodsFields {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static final List<Entry<Goods>> GOODS =
            List.of(
                    text("description", Goods::description)
                            .named("the goods description", "la désignation des marchandises")
                            .meaning(
                                    "Description of the goods as filed.",
                                    "Désignation des marchandises, telle que déposée."),
                    code("hs", Goods::hs)
                            .named("the HS code", "le code SH")
                            .meaning(
                                    "Harmonized System code as filed, which may be incomplete or misspelt.",
                                    "Code du Système harmonisé tel que déposé, parfois incomplet ou mal écrit."),
                    code("hs.chapter", (Goods line) -> leadingDigits(line.hs(), 2))
                            .named("the HS chapter", "le chapitre SH")
                            .meaning(
                                    "First two digits of the HS code; unknown where the code holds anything but digits, points, dashes and blanks.",
                                    "Deux premiers chiffres du code SH ; inconnu si le code contient autre chose que des chiffres, points, tirets et espaces."),
                    code("hs6", (Goods line) -> leadingDigits(line.hs(), 6))
                            .named("the HS subheading", "la sous-position SH")
                            .meaning(
                                    "First six digits of the HS code; unknown where the code has fewer.",
                                    "Six premiers chiffres du code SH ; inconnue si le code en a moins."),
                    number("value", Goods::value)
                            .named("the declared value", "la valeur déclarée")
                            .meaning(
                                    "Declared value of the line, in the currency of the line.",
                                    "Valeur déclarée de la ligne, dans la monnaie de la ligne."),
                    code("currency", Goods::currency)
                            .named("the currency", "la monnaie")
                            .meaning(
                                    "Currency of the declared value, ISO 4217.",
                                    "Monnaie de la valeur déclarée, ISO 4217."),
                    number("weight", Goods::weight)
                            .in("kg")
                            .named("the weight of the line", "le poids de la ligne")
                            .meaning(
                                    "Gross weight of the line, in kilograms.",
                                    "Poids brut de la ligne, en kilogrammes."),
                    number("packages", Goods::packages)
                            .named(
                                    "the number of packages of the line",
                                    "le nombre de colis de la ligne")
                            .meaning(
                                    "Number of packages of the line.",
                                    "Nombre de colis de la ligne."),
                    code("origin", Goods::origin)
                            .among(Codes.COUNTRIES)
                            .named("the country of origin", "le pays d'origine")
                            .meaning(
                                    "Country of origin of the goods, ISO 3166-1.",
                                    "Pays d'origine des marchandises, ISO 3166-1."),
                    text("marks", Goods::marks)
                            .named("the marks and numbers", "les marques et numéros")
                            .meaning(
                                    "Marks and numbers on the packages as filed.",
                                    "Marques et numéros sur les colis, tels que déposés."),
                    text("container", Goods::container)
                            .named("the container of the line", "le conteneur de la ligne")
                            .meaning(
                                    "Number of the container that holds the line.",
                                    "Numéro du conteneur qui contient la ligne."));

    static final List<Entry<Dangerous>> DANGEROUS =
            List.of(
                    code("un", Dangerous::un)
                            .named("the UN number", "le numéro ONU")
                            .meaning(
                                    "Four-digit UN number of a dangerous good.",
                                    "Numéro ONU à quatre chiffres d'une marchandise dangereuse."),
                    code("class", Dangerous::hazardClass)
                            .named("the hazard class", "la classe de danger")
                            .meaning(
                                    "Class or division of the IMDG Code, such as 3 or 6.1.",
                                    "Classe ou division du Code IMDG, par exemple 3 ou 6.1."));

    private GoodsFields() {}

    /// The code's first digits; nothing where there are too few or the code is not numeric, such as `XXXXXX`.
    private static @Nullable String leadingDigits(@Nullable String hs, int count) {
        if (hs == null) {
            return null;
        }
        String digits = SEPARATORS.matcher(hs).replaceAll("");
        return digits.length() >= count && DIGITS.matcher(digits).matches()
                ? digits.substring(0, count)
                : null;
    }
}
