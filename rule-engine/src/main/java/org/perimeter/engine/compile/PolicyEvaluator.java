package org.perimeter.engine.compile;

import java.time.LocalDate;
import org.perimeter.engine.fact.Facts;

/// Evaluates one policy, the one that it was made for. Safe for use by many threads, never fails, and says the same of equal facts.
@FunctionalInterface
public interface PolicyEvaluator {
    /// With all rules, in force or not.
    Evaluation evaluate(Facts consignment);

    /// With the rules in force on a day: those that are not have not fired for the rules about rules either.
    ///
    /// As it stands here it takes them out afterwards, which suits policies without rules about rules alone.
    default Evaluation evaluate(Facts consignment, LocalDate day) {
        Evaluation all = evaluate(consignment);
        return new Evaluation(
                all.scope(),
                all.fired().stream()
                        .filter(rule -> rule.rule().governance().inForceOn(day))
                        .toList(),
                all.unknown());
    }
}
