package org.perimeter.engine.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Words;

/// How large a condition is. Measured without recursion, so that the depth of what is measured cannot matter.
record Extent(int nodes, int depth, long words) {
    private record Level(Condition condition, int depth) {}

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
            words += words(level.condition);
            parts(level.condition).forEach(part -> left.add(new Level(part, level.depth + 1)));
        }
        return new Extent(nodes, depth, words);
    }

    private static int words(Condition condition) {
        return switch (condition) {
            case Words(_, _, List<String> words) -> words.size();
            case OneOf(_, List<String> values) -> values.size();
            case AllOf _, AnyOf _, Not _, Missing _, Compare _, Between _, Valid _, Quantified _ ->
                    0;
        };
    }

    private static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case AllOf(List<Condition> parts) -> parts;
            case AnyOf(List<Condition> parts) -> parts;
            case Not(Condition part) -> List.of(part);
            case Quantified(_, _, Condition each) -> List.of(each);
            case Missing _, Compare _, Between _, OneOf _, Words _, Valid _ -> List.of();
        };
    }
}
