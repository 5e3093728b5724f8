package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes a few values of a policy from other places of it: most of what comes out is nonsense, and some of it is not.
final class Broken {
    private static final JsonMapper JSON = new JsonMapper();

    private final RandomGenerator random;

    Broken(RandomGenerator random) {
        this.random = random;
    }

    private record Place(JsonNode holder, String name, int index) {
        JsonNode value() {
            return index < 0 ? holder.get(name) : holder.get(index);
        }

        void put(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else if (holder instanceof ArrayNode array) {
                array.set(index, value);
            }
        }
    }

    String of(Policy policy) {
        JsonNode tree = JSON.readTree(PolicyJson.write(policy));
        List<Place> places = new ArrayList<>();
        collect(tree, places);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            Place to = any(places);
            List<Place> alike =
                    places.stream()
                            .filter(from -> alike(from, to) && from.value() != null)
                            .toList();
            to.put(any(alike).value().deepCopy());
        }
        return tree.toString();
    }

    /// Mostly of one kind: what differs in kind is no policy at all and says little.
    private boolean alike(Place from, Place to) {
        JsonNode old = to.value();
        return random.nextInt(10) == 0
                || old == null
                || old.getNodeType() == from.value().getNodeType();
    }

    private static void collect(JsonNode node, List<Place> into) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> into.add(new Place(object, name, -1)));
        }
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            into.add(new Place(node, "", i));
        }
        node.forEach(child -> collect(child, into));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
