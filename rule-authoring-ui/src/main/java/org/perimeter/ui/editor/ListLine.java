package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A line of the list of rules: a rule, or the topic of those below it.
sealed interface ListLine permits RuleLine, ListLine.Heading {
    /// @param count  the rules of the topic that are found
    /// @param folded whether they are left out
    record Heading(Topic topic, int count, boolean folded) implements ListLine {}

    /// Scope and bands, then each topic with its rules.
    ///
    /// @param rules  those that are found
    /// @param folded the topics whose rules are left out
    static List<ListLine> of(List<RuleLine> rules, Set<Topic> folded) {
        var lines = new ArrayList<ListLine>();
        rules.stream().filter(RuleLine::isFrame).forEach(lines::add);
        for (var topic : Topic.values()) {
            var own =
                    rules.stream()
                            .filter(rule -> !rule.isFrame() && rule.topic() == topic)
                            .toList();
            if (!own.isEmpty()) {
                lines.add(new Heading(topic, own.size(), folded.contains(topic)));
                if (!folded.contains(topic)) {
                    lines.addAll(own);
                }
            }
        }
        return lines;
    }
}
