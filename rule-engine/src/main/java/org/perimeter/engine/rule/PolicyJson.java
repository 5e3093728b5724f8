package org.perimeter.engine.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.French;
import org.perimeter.engine.json.StrictRecords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON form of a policy, as drafts, files and the editor exchange it.
///
/// Reading is strict: nothing unknown, nothing twice, nothing missing, nothing converted. It does not ask whether the policy
/// makes sense; that is for the checks, which find every fault on its node.
public final class PolicyJson {
    private static final JsonMapper MAPPER = StrictRecords.mapper().build();

    private PolicyJson() {}

    /// Names in the order of the records, without blanks.
    public static String write(Policy policy) {
        return MAPPER.writeValueAsString(policy);
    }

    /// @throws MalformedPolicy with the place of the first fault
    public static Policy read(String json) {
        return read(json, Policy.class);
    }

    /// A single rule, in the form that it has within a policy.
    public static String write(Rule rule) {
        return MAPPER.writeValueAsString(rule);
    }

    /// @throws MalformedPolicy with the place of the first fault, within the rule
    public static Rule readRule(String json) {
        return read(json, Rule.class);
    }

    /// A condition in the form that it has within a rule.
    public static String write(Condition condition) {
        return MAPPER.writerFor(Condition.class).writeValueAsString(condition);
    }

    /// @throws MalformedPolicy with the place of the first fault, within the condition
    public static Condition readCondition(String json) {
        return read(json, Condition.class);
    }

    /// An amount in the form that it has within a condition.
    public static String write(Expression expression) {
        return MAPPER.writerFor(Expression.class).writeValueAsString(expression);
    }

    /// @throws MalformedPolicy with the place of the first fault, within the amount
    public static Expression readExpression(String json) {
        return read(json, Expression.class);
    }

    private static <T> T read(String json, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new MalformedPolicy(place(e), text(e), e);
        }
        if (value == null) {
            throw new MalformedPolicy(
                    "",
                    both("This is null.", "Ceci est null."),
                    new IllegalArgumentException("null"));
        }
        return value;
    }

    private static Bilingual text(JacksonException e) {
        return switch (e) {
            case StreamReadException broken -> {
                int line = broken.getLocation().getLineNr();
                int column = broken.getLocation().getColumnNr();
                yield both(
                        "This is no JSON, or has a name twice, at line %s, column %s."
                                .formatted(line, column),
                        "Ceci n’est pas du JSON, ou répète un nom, à la ligne %s, colonne %s."
                                .formatted(line, column));
            }
            case UnrecognizedPropertyException unknown -> {
                String known = names(unknown.getKnownPropertyIds());
                yield both(
                        "“%s” is not known here. Known are: %s."
                                .formatted(unknown.getPropertyName(), known),
                        "« %s » n’est pas connu ici. Sont connus : %s."
                                .formatted(unknown.getPropertyName(), known));
            }
            case InvalidTypeIdException unknown -> {
                String id = String.valueOf(unknown.getTypeId());
                yield both(
                        "“%s” is no kind of condition or effect. Look at “is”.".formatted(id),
                        "« %s » n’est ni un type de condition ni un type d’effet. Voyez « is »."
                                .formatted(id));
            }
            case InvalidNullException _ ->
                    both(
                            "This is missing. Give it a value.",
                            "Cet élément manque. Donnez-lui une valeur.");
            case InvalidFormatException wrong -> {
                String value = String.valueOf(wrong.getValue());
                Bilingual expected = expected(wrong.getTargetType());
                yield both(
                        "“%s” cannot stand here. Write %s.".formatted(value, expected.en()),
                        "« %s » ne convient pas ici. Écrivez %s.".formatted(value, expected.fr()));
            }
            case MismatchedInputException wrong
                    when String.valueOf(wrong.getOriginalMessage()).startsWith("Missing") ->
                    both(
                            "Something is missing here: " + missing(wrong) + ".",
                            "Il manque ici : " + missing(wrong) + ".");
            default ->
                    both(
                            "This has the wrong type or value.",
                            "Le type ou la valeur ne convient pas.");
        };
    }

    private static String missing(MismatchedInputException e) {
        String[] quoted = String.valueOf(e.getOriginalMessage()).split("'", 3);
        return quoted.length > 1 ? quoted[1] : "?";
    }

    private static String names(@Nullable Collection<Object> ids) {
        return ids == null
                ? ""
                : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static Bilingual expected(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            String choices =
                    Stream.of(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            return new Bilingual("one of " + choices, "l’une des valeurs " + choices);
        }
        if (type == LocalDate.class) {
            return new Bilingual("a day such as 2026-03-01", "un jour comme 2026-03-01");
        }
        return type == String.class
                ? new Bilingual("a text in quotes", "un texte entre guillemets droits")
                : new Bilingual("a whole number", "un nombre entier");
    }

    private static Bilingual both(String en, String fr) {
        return new Bilingual(en, French.spaced(fr));
    }

    private static String place(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
