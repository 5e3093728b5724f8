package org.perimeter.ui.editor;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.PolicyJson;

/// How a person builds a condition in a rule that has none yet.
///
/// @param name  of what is built
/// @param json  the condition that is meant
/// @param steps from the empty condition of a new rule
record Construction(String name, String json, Consumer<Hands> steps) {
    Condition meant() {
        return PolicyJson.readCondition(json);
    }

    /// The constructs that the condition is made of, as the code calls them.
    Set<String> constructs() {
        var names = new TreeSet<String>();
        collect(meant(), names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        names.add(node.getClass().getSimpleName());
        Anatomy.children(node).forEach(child -> collect(child.node(), names));
    }

    @Override
    public String toString() {
        return name;
    }
}
