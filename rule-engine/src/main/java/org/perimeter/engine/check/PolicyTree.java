package org.perimeter.engine.check;

import java.util.Optional;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A policy in its JSON form while one place of it is changed.
final class PolicyTree {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode tree;

    PolicyTree(Policy policy) {
        this.tree = JSON.readTree(PolicyJson.write(policy));
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    String text(String pointer) {
        JsonNode node = at(pointer);
        return node.isString() ? node.asString() : "";
    }

    PolicyTree put(String pointer, String text) {
        return put(pointer, StringNode.valueOf(text));
    }

    PolicyTree put(String pointer, int number) {
        return put(pointer, IntNode.valueOf(number));
    }

    PolicyTree put(String pointer, JsonNode value) {
        JsonNode holder = tree.at(outer(pointer));
        String name = last(pointer);
        if (holder instanceof ObjectNode object) {
            object.set(name, value);
        } else if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        }
        return this;
    }

    PolicyTree remove(String pointer) {
        JsonNode holder = tree.at(outer(pointer));
        if (holder instanceof ObjectNode object) {
            object.remove(last(pointer));
        } else if (holder instanceof ArrayNode array) {
            array.remove(Integer.parseInt(last(pointer)));
        }
        return this;
    }

    /// `any of` the node itself and what is missing instead.
    PolicyTree orMissing(String pointer, Iterable<String> fields) {
        ObjectNode any = JSON.createObjectNode().put("is", "any");
        ArrayNode parts = any.putArray("parts");
        parts.add(at(pointer).deepCopy());
        fields.forEach(field -> parts.addObject().put("is", "missing").put("field", field));
        return put(pointer, any);
    }

    /// Nothing where what came out is no policy.
    Optional<Policy> policy() {
        try {
            return Optional.of(PolicyJson.read(tree.toString()));
        } catch (MalformedPolicy noLongerOne) {
            return Optional.empty();
        }
    }

    static String outer(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
