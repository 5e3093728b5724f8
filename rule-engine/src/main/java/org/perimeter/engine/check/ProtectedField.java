package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Rule;

/// Finds rules that look at a protected ground, or at a proxy for one, without a recorded justification.
final class ProtectedField implements PolicyCheck.OfWriting {
    @Override
    public List<Finding> in(Writing writing) {
        return writing.each(rule -> of(rule, writing.yardstick().protectedFields()));
    }

    private static Optional<Finding> of(Rule rule, ProtectedFields fields) {
        String justification = rule.governance().justification();
        Set<String> named = new TreeSet<>();
        if (justification == null || justification.isBlank()) {
            collect(rule.when(), named, 0);
        }
        named.retainAll(fields.paths());
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Check.PROTECTED_FIELD.at(
                                rule.id(), "/governance/justification", String.join(", ", named)));
    }

    /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
    private static void collect(Node node, Set<String> named, int depth) {
        if (depth <= Limits.DEPTH) {
            named.addAll(Anatomy.fields(node));
            Anatomy.children(node).forEach(child -> collect(child.node(), named, depth + 1));
        }
    }
}
