package org.perimeter.simulation.comparison;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Policy;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.replay.RowOutcome;
import org.perimeter.simulation.replay.Verdict;

/// One consignment as both policies see it.
///
/// @param row   its position in the data set, from 0
/// @param facts the same for both
public record ComparedConsignment(long row, Recorded recorded, Facts facts, Judged a, Judged b) {

    /// What one policy makes of it, by the reference evaluator.
    ///
    /// @param explanations one for each rule, by rule id; a rule may hold and yet not count, out of its validity
    public record Judged(Policy policy, Decision decision, List<Explanation> explanations) {
        public Judged {
            explanations = List.copyOf(explanations);
        }

        public Verdict verdict() {
            return RowOutcome.of(decision).verdict();
        }

        /// Ids of the rules that counted.
        public Set<String> counted() {
            return decision.hits().stream()
                    .map(Hit::ruleId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
