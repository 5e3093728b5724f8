package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Rule;

/// Finds rules that look at a protected ground, or at a proxy for one, without a recorded justification.
final class ProtectedField {
    private ProtectedField() {}

    static List<Finding> in(Rule rule, ProtectedFields fields) {
        String justification = rule.governance().justification();
        Set<String> named = new TreeSet<>();
        if (justification == null || justification.isBlank()) {
            collect(rule.when(), named, 0);
        }
        named.retainAll(fields.paths());
        List<Finding> findings = new ArrayList<>();
        if (!named.isEmpty()) {
            findings.add(
                    Check.PROTECTED_FIELD.at(
                            rule.id(), "/governance/justification", String.join(", ", named)));
        }
        return findings;
    }

    /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
    private static void collect(Node node, Set<String> named, int depth) {
        if (depth <= Limits.DEPTH) {
            named.addAll(Anatomy.fields(node));
            Anatomy.children(node).forEach(child -> collect(child.node(), named, depth + 1));
        }
    }
}
