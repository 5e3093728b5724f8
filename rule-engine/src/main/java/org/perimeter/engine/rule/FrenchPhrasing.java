package org.perimeter.engine.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Wording.Subject;

/// What [Phrasing] says, in French. Nothing agrees in gender with a field's label.
record FrenchPhrasing() implements Phrasing {
    @Override
    public String inList(Subject subject, String list, boolean not) {
        String verb =
                not
                        ? subject.verb("ne figure pas sur", "ne figurent pas sur")
                        : subject.verb("figure sur", "figurent sur");
        return verb + " la liste " + list;
    }

    @Override
    public String listedFor(String key, String list, String field, boolean not) {
        String verb = not ? " n’admet pas " : " admet ";
        return "la liste " + list + verb + field + " pour " + key;
    }

    @Override
    public String shaped(Subject subject, Shape shape) {
        return switch (shape) {
            case ONLY_DIGITS ->
                    subject.verb("ne contient que des chiffres", "ne contiennent que des chiffres");
            case ONLY_SYMBOLS ->
                    subject.verb("ne contient que des symboles", "ne contiennent que des symboles");
            case REPEATED_CHARACTER ->
                    subject.verb("ne répète qu’un caractère", "ne répètent qu’un caractère");
        };
    }

    @Override
    public String similar(Subject subject, String list, Measure measure, String limit) {
        return subject.verb("ressemble", "ressemblent")
                + " à une entrée de la liste "
                + list
                + switch (measure) {
                    case EDIT_DISTANCE -> " (distance d’édition d’au plus " + limit + ")";
                    case JARO_WINKLER -> " (Jaro–Winkler d’au moins " + limit + ")";
                    case PHONETIC -> " (même prononciation)";
                };
    }

    @Override
    public String compareFields(
            Subject subject, FieldType type, Comparison comparison, String other) {
        return switch (type) {
            case NUMBER -> amounts(subject.text(), comparison, other);
            case TEXT, CODE, FLAG ->
                    (comparison == Comparison.DIFFERENT
                                    ? subject.verb(
                                            "n’est pas identique ", "ne sont pas identiques ")
                                    : subject.verb("est identique ", "sont identiques "))
                            + to(other);
            case MOMENT ->
                    subject.text()
                            + switch (comparison) {
                                case EQUAL -> " tombe au même instant que ";
                                case DIFFERENT -> " ne tombe pas au même instant que ";
                                case LESS -> " tombe avant ";
                                case AT_MOST -> " ne tombe pas après ";
                                case GREATER -> " tombe après ";
                                case AT_LEAST -> " ne tombe pas avant ";
                            }
                            + other;
        };
    }

    @Override
    public String amounts(String left, Comparison comparison, String right) {
        return left
                + switch (comparison) {
                    case EQUAL -> " vaut autant que ";
                    case DIFFERENT -> " ne vaut pas autant que ";
                    case LESS -> " vaut moins que ";
                    case AT_MOST -> " vaut au plus ";
                    case GREATER -> " vaut plus que ";
                    case AT_LEAST -> " vaut au moins ";
                }
                + right;
    }

    @Override
    public String deviates(String amount, Side side, String expected, List<String> tolerances) {
        String by = " de plus de " + String.join(" et de plus de ", tolerances);
        return switch (side) {
            case MORE -> amount + " dépasse " + expected + by;
            case LESS -> amount + " reste sous " + expected + by;
            case EITHER -> amount + " s’écarte " + of(expected) + by;
        };
    }

    @Override
    public String elapsed(String from, String to, Comparison comparison, String time) {
        return "entre "
                + from
                + " et "
                + to
                + switch (comparison) {
                    case EQUAL -> ", il s’écoule exactement ";
                    case DIFFERENT -> ", il ne s’écoule pas exactement ";
                    case LESS -> ", il s’écoule moins de ";
                    case AT_MOST -> ", il s’écoule au plus ";
                    case GREATER -> ", il s’écoule plus de ";
                    case AT_LEAST -> ", il s’écoule au moins ";
                }
                + time;
    }

    @Override
    public String time(String number, boolean one, Unit unit) {
        return number
                + switch (unit) {
                    case HOURS -> one ? " heure" : " heures";
                    case DAYS -> one ? " jour" : " jours";
                };
    }

    @Override
    public String shared(String field, @Nullable String other) {
        return other == null
                ? "deux éléments ont en commun " + field
                : field + " et " + other + " ont une valeur en commun";
    }

    @Override
    public String fired(Quantifier quantifier, String rules) {
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> "au moins une des règles " + rules + " s’est déclenchée";
            case EVERY -> "chacune des règles " + rules + " s’est déclenchée";
            case NO -> "aucune des règles " + rules + " ne s’est déclenchée";
            case EXACTLY -> "se sont déclenchées exactement " + n + " des règles " + rules;
            case AT_LEAST -> "se sont déclenchées au moins " + n + " des règles " + rules;
            case AT_MOST -> "se sont déclenchées au plus " + n + " des règles " + rules;
        };
    }

    @Override
    public String length(String field) {
        return "le nombre de caractères " + of(field);
    }

    @Override
    public String listed(String list, String key) {
        return "le nombre que la liste " + list + " donne pour " + key;
    }

    @Override
    public String count(@Nullable CollectionWords elements, @Nullable String filter) {
        String many = many(elements);
        String of = many.matches("^[aeéêiouhAEÉIOUH].*") ? "d’" : "de ";
        return "le nombre " + of + many + where(filter);
    }

    @Override
    public String distinct(String field, @Nullable String filter) {
        return "le nombre de valeurs différentes " + of(field) + where(filter);
    }

    @Override
    public String aggregate(
            Function function,
            @Nullable CollectionWords elements,
            String of,
            @Nullable String filter) {
        return switch (function) {
                    case SUM -> "la somme ";
                    case MIN -> "le minimum ";
                    case MAX -> "le maximum ";
                    case AVERAGE -> "la moyenne ";
                }
                + of(of)
                + " sur les "
                + many(elements)
                + where(filter);
    }

    private static String where(@Nullable String filter) {
        return filter == null ? "" : " où " + filter;
    }

    /// `de` before a phrase with its article.
    private static String of(String phrase) {
        return contracted("de", "du ", "des ", phrase);
    }

    private static String to(String phrase) {
        return contracted("à", "au ", "aux ", phrase);
    }

    private static String contracted(String plain, String le, String les, String phrase) {
        if (phrase.startsWith("le ")) {
            return le + phrase.substring(3);
        }
        return phrase.startsWith("les ") ? les + phrase.substring(4) : plain + " " + phrase;
    }

    private static String many(@Nullable CollectionWords elements) {
        return elements == null ? Wording.OPEN : elements.many().fr();
    }
}
