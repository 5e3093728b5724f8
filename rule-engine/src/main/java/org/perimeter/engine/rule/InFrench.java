package org.perimeter.engine.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// Rules in French. Wordings are chosen so that nothing agrees in gender with a field's label.
record InFrench() implements Wording {
    @Override
    public String missing(Subject subject) {
        return "il manque " + subject.text();
    }

    @Override
    public String present(Subject subject) {
        return "on connaît " + subject.text();
    }

    @Override
    public String missing(@Nullable CollectionWords elements) {
        return "il manque les " + many(elements);
    }

    @Override
    public String present(@Nullable CollectionWords elements) {
        return "on connaît les " + many(elements);
    }

    @Override
    public String compare(Subject subject, FieldType type, Comparison comparison, String value) {
        return switch (type) {
            case TEXT, CODE, FLAG -> equality(subject, comparison, value);
            case NUMBER ->
                    switch (comparison) {
                                case EQUAL -> subject.verb("est de ", "sont de ");
                                case DIFFERENT -> subject.verb("n’est pas de ", "ne sont pas de ");
                                case LESS -> subject.verb("est de moins de ", "sont de moins de ");
                                case AT_MOST -> subject.verb("est d’au plus ", "sont d’au plus ");
                                case GREATER -> subject.verb("est de plus de ", "sont de plus de ");
                                case AT_LEAST ->
                                        subject.verb("est d’au moins ", "sont d’au moins ");
                            }
                            + value;
            case MOMENT ->
                    switch (comparison) {
                                case EQUAL ->
                                        subject.verb(
                                                "tombe exactement le ", "tombent exactement le ");
                                case DIFFERENT ->
                                        subject.verb(
                                                "ne tombe pas exactement le ",
                                                "ne tombent pas exactement le ");
                                case LESS -> subject.verb("tombe avant le ", "tombent avant le ");
                                case AT_MOST ->
                                        subject.verb(
                                                "ne tombe pas après le ",
                                                "ne tombent pas après le ");
                                case GREATER ->
                                        subject.verb("tombe après le ", "tombent après le ");
                                case AT_LEAST ->
                                        subject.verb(
                                                "ne tombe pas avant le ",
                                                "ne tombent pas avant le ");
                            }
                            + value;
        };
    }

    /// The other comparisons do not fit; a draft may hold them all the same.
    private static String equality(Subject subject, Comparison comparison, String value) {
        return switch (comparison) {
                    case EQUAL -> subject.verb("est ", "sont ");
                    case DIFFERENT -> subject.verb("n’est pas ", "ne sont pas ");
                    case LESS -> subject.verb("vient avant ", "viennent avant ");
                    case AT_MOST -> subject.verb("ne vient pas après ", "ne viennent pas après ");
                    case GREATER -> subject.verb("vient après ", "viennent après ");
                    case AT_LEAST -> subject.verb("ne vient pas avant ", "ne viennent pas avant ");
                }
                + value;
    }

    @Override
    public String between(Subject subject, FieldType type, String from, String to) {
        return type == FieldType.MOMENT
                ? subject.verb("tombe entre le ", "tombent entre le ")
                        + from
                        + " et le "
                        + to
                        + " inclusivement"
                : subject.verb("se situe entre ", "se situent entre ")
                        + from
                        + " et "
                        + to
                        + " inclusivement";
    }

    @Override
    public String oneOf(Subject subject, List<String> values, boolean not) {
        return (not
                        ? subject.verb("ne figure pas parmi ", "ne figurent pas parmi ")
                        : subject.verb("figure parmi ", "figurent parmi "))
                + Wording.list(values, and());
    }

    @Override
    public String words(Subject subject, TextTest test, List<String> words, boolean not) {
        List<String> quoted = words.stream().map(this::quoted).toList();
        return switch (test) {
            case EQUALS -> words(subject, new Verb("se lit", "se lisent", ""), quoted, not);
            case CONTAINS -> words(subject, new Verb("contient", "contiennent", ""), quoted, not);
            case STARTS_WITH ->
                    words(subject, new Verb("commence", "commencent", "par "), quoted, not);
            case ENDS_WITH ->
                    words(subject, new Verb("se termine", "se terminent", "par "), quoted, not);
            case CONTAINS_WORD ->
                    words(subject, new Verb("contient", "contiennent", "le mot "), quoted, not);
        };
    }

    private record Verb(String singular, String plural, String before) {}

    private String words(Subject subject, Verb verb, List<String> words, boolean not) {
        if (!not) {
            return subject.verb(verb.singular, verb.plural)
                    + " "
                    + verb.before
                    + Wording.list(words, or());
        }
        String negated = subject.verb("ne " + verb.singular, "ne " + verb.plural);
        return words.size() < 2
                ? negated + " pas " + verb.before + Wording.list(words, or())
                : negated
                        + words.stream()
                                .map(word -> " ni " + verb.before + word)
                                .collect(Collectors.joining());
    }

    @Override
    public String valid(Subject subject, Validator validator, boolean not) {
        String what =
                switch (validator) {
                    case CONTAINER_NUMBER -> "un numéro de conteneur valide (ISO 6346)";
                    case IMO_NUMBER -> "un numéro OMI valide";
                    case HS_CODE -> "un code SH bien formé";
                    case UN_NUMBER -> "un numéro ONU bien formé";
                    case AIR_WAYBILL -> "un numéro de lettre de transport aérien valide (mod 7)";
                    case CONTAINER_TYPE -> "un type de conteneur bien formé (ISO 6346)";
                };
        return (not ? subject.verb("n’est pas ", "ne sont pas ") : subject.verb("est ", "sont "))
                + what;
    }

    @Override
    public String quantified(
            Quantifier quantifier, @Nullable CollectionWords elements, String each) {
        String one = elements == null ? OPEN : elements.one().fr();
        boolean feminine = elements != null && elements.feminine();
        String counted = quantifier.n() + " " + (quantifier.n() < 2 ? one : many(elements));
        return switch (quantifier.kind()) {
                    case SOME -> "pour au moins " + (feminine ? "une " : "un ") + one + ", ";
                    case EVERY -> "pour chaque " + one + ", ";
                    case NO ->
                            (feminine
                                    ? "aucune " + one + " n’est telle " + that(each)
                                    : "aucun " + one + " n’est tel " + that(each));
                    case EXACTLY -> "pour exactement " + counted + ", ";
                    case AT_LEAST -> "pour au moins " + counted + ", ";
                    case AT_MOST -> "pour au plus " + counted + ", ";
                }
                + each;
    }

    /// `que` as it stands before a clause.
    private static String that(String clause) {
        return clause.matches("(on|il|aucune?) .*") ? "qu’" : "que ";
    }

    private static String many(@Nullable CollectionWords elements) {
        return elements == null ? OPEN : elements.many().fr();
    }

    @Override
    public String not(String condition) {
        return "la condition suivante n’est pas remplie\u00a0: " + condition;
    }

    @Override
    public String and() {
        return " et ";
    }

    @Override
    public String or() {
        return " ou ";
    }

    @Override
    public String quoted(String text) {
        return "«\u00a0" + Wording.inQuotes(text) + "\u00a0»";
    }

    @Override
    public String named(String code) {
        return quoted(code);
    }

    @Override
    public String number(String literal, String unit) {
        return Decimal.of(literal).map(decimal -> decimal.written('\u00a0', ',')).orElse(literal)
                + (unit.isEmpty() ? "" : "\u00a0" + (unit.equals("TEU") ? "EVP" : unit));
    }

    @Override
    public String flag(boolean set) {
        return set ? "oui" : "non";
    }

    @Override
    public String points(int points) {
        long size = Math.abs((long) points);
        String number = number(String.valueOf(size), "");
        return points < 0
                ? "on retire " + number + (size < 2 ? " point" : " points")
                : "on ajoute " + number + (size < 2 ? " point" : " points");
    }

    @Override
    public String name(Disposition disposition) {
        return name(disposition, null);
    }

    @Override
    public String band(Policy.Band band) {
        return "à partir de "
                + number(String.valueOf(band.from()), "")
                + " points, "
                + name(band.disposition());
    }

    @Override
    public String floor(Disposition disposition, @Nullable ExamKind exam) {
        return "l’issue est au moins " + name(disposition, exam);
    }

    @Override
    public String cap(Disposition disposition) {
        return "l’issue est au plus " + name(disposition, null);
    }

    @Override
    public String force(Disposition disposition, @Nullable ExamKind exam) {
        return "l’issue est " + name(disposition, exam) + " quels que soient les points";
    }

    private static String name(Disposition disposition, @Nullable ExamKind exam) {
        String name =
                switch (disposition) {
                    case RELEASE -> "Mainlevée";
                    case REFER -> "Renvoi";
                    case SCREEN -> "Contrôle";
                    case HOLD -> "Retenue";
                    case EXAMINE -> "Examen";
                    case DO_NOT_LOAD -> "Interdiction de charger";
                };
        return exam == null
                ? name
                : name
                        + switch (exam) {
                            case NII -> " (imagerie)";
                            case TAILGATE -> " (ouverture des portes)";
                            case FULL -> " (dépotage complet)";
                        };
    }

    @Override
    public String reject(String code) {
        return "la déclaration est rejetée avec le code " + code;
    }

    @Override
    public String refer(String desk) {
        return "l’envoi est renvoyé au bureau " + desk;
    }

    @Override
    public String notify(String agency) {
        return "on avise "
                + switch (agency) {
                    case "CBSA" -> "l’ASFC";
                    case "CBP" -> "le CBP";
                    case "TC" -> "Transports Canada";
                    default -> agency;
                };
    }

    @Override
    public String rule(String condition, List<String> effects) {
        String si = condition.startsWith("il ") ? "S’" : "Si ";
        return si + condition + ", alors " + Wording.list(effects, and()) + ".";
    }
}
