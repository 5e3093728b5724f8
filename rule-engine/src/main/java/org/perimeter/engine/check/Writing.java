package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// A policy as it is written, and what it is measured against.
record Writing(Policy policy, Yardstick yardstick) {
    /// One finding at most a rule.
    List<Finding> each(Function<Rule, Optional<Finding>> check) {
        return policy.rules().stream().flatMap(rule -> check.apply(rule).stream()).toList();
    }
}
