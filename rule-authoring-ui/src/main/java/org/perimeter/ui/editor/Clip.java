package org.perimeter.ui.editor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.engine.rule.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was copied: a part of a condition, an amount or a whole rule. Elsewhere it is its JSON form.
sealed interface Clip {
    record OfCondition(Condition condition) implements Clip {}

    record OfAmount(Expression amount) implements Clip {}

    record OfRule(Rule rule) implements Clip {}

    JsonMapper SHAPES = JsonMapper.builder().build();

    static Clip of(Node node) {
        return switch (node) {
            case Condition condition -> new OfCondition(condition);
            case Expression amount -> new OfAmount(amount);
        };
    }

    /// Over several lines, to be read by people.
    default String json() {
        var json =
                switch (this) {
                    case OfCondition(var condition) -> PolicyJson.write(condition);
                    case OfAmount(var amount) -> PolicyJson.write(amount);
                    case OfRule(var rule) -> PolicyJson.write(rule);
                };
        return SHAPES.readTree(json).toPrettyString();
    }

    /// Whether a text is meant to be JSON at all, and not some words that were copied elsewhere.
    static boolean isMeant(String text) {
        return text.stripLeading().startsWith("{");
    }

    /// @throws org.perimeter.engine.rule.MalformedPolicy with the place of the first fault
    static Clip read(String json) {
        var kind = kind(json);
        if (kind.isEmpty()) {
            return new OfRule(PolicyJson.readRule(json));
        }
        return isAmount(kind)
                ? new OfAmount(PolicyJson.readExpression(json))
                : new OfCondition(PolicyJson.readCondition(json));
    }

    /// What the text says that it `is`; empty for a rule, and for what is no JSON.
    private static String kind(String json) {
        try {
            JsonNode is = SHAPES.readTree(json).get("is");
            return is == null ? "" : is.asString("?");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static boolean isAmount(String kind) {
        return Stream.of(Expression.class.getAnnotation(JsonSubTypes.class).value())
                .anyMatch(type -> type.name().equals(kind));
    }
}
