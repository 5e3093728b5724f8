package org.perimeter.ui.editor;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Not;

/// How the conditions of a group count together; a `not` around a group is told as one with it.
enum Grouping {
    ALL,
    ANY,
    NONE,
    NOT_ALL;

    static Optional<Grouping> of(Condition condition) {
        return Optional.ofNullable(
                switch (condition) {
                    case AllOf _ -> ALL;
                    case AnyOf _ -> ANY;
                    case Not(AnyOf _) -> NONE;
                    case Not(AllOf _) -> NOT_ALL;
                    case Condition _ -> null;
                });
    }

    static List<Condition> parts(Condition condition) {
        return ConditionTree.parts(condition instanceof Not(var group) ? group : condition);
    }

    Condition group(List<Condition> parts) {
        return switch (this) {
            case ALL -> new AllOf(parts);
            case ANY -> new AnyOf(parts);
            case NONE -> new Not(new AnyOf(parts));
            case NOT_ALL -> new Not(new AllOf(parts));
        };
    }

    /// Where the parts stand, seen from a condition of this grouping.
    NodePath place(NodePath condition) {
        return this == NONE || this == NOT_ALL ? condition.then("part") : condition;
    }
}
