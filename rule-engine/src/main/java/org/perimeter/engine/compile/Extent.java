package org.perimeter.engine.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Words;
import org.perimeter.engine.rule.Node;

/// How large a condition is. Measured without recursion, so that the depth of what is measured cannot matter.
record Extent(int nodes, int depth, long words) {
    private record Level(Node node, int depth) {}

    static Extent of(Condition condition) {
        Deque<Level> left = new ArrayDeque<>();
        left.add(new Level(condition, 1));
        int nodes = 0;
        int depth = 0;
        long words = 0;
        while (!left.isEmpty()) {
            Level level = left.remove();
            nodes++;
            depth = Math.max(depth, level.depth);
            words += words(level.node);
            Anatomy.children(level.node)
                    .forEach(child -> left.add(new Level(child.node(), level.depth + 1)));
        }
        return new Extent(nodes, depth, words);
    }

    private static int words(Node node) {
        return switch (node) {
            case Words(_, _, List<String> words) -> words.size();
            case OneOf(_, List<String> values) -> values.size();
            case Fired(_, List<String> rules) -> rules.size();
            case Node _ -> 0;
        };
    }
}
