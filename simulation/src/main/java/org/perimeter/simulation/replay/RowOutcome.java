package org.perimeter.simulation.replay;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;

/// What a run keeps of its decision on one consignment; the rest follows from the policy and the facts.
///
/// @param points      `null` when rejected
/// @param disposition `null` when rejected
/// @param rejected    data-error codes, sorted
/// @param fired       ids of the rules that fired, sorted
public record RowOutcome(
        Scope scope,
        @Nullable Integer points,
        @Nullable Disposition disposition,
        @Nullable ExamKind examKind,
        @Nullable Disposition proposed,
        List<String> rejected,
        List<String> fired) {
    public RowOutcome {
        Objects.requireNonNull(scope, "scope");
        rejected = List.copyOf(rejected);
        fired = List.copyOf(fired);
    }

    public static RowOutcome of(Decision decision) {
        return new RowOutcome(
                decision.scope(),
                decision.points(),
                decision.disposition(),
                decision.examKind(),
                decision.proposed(),
                decision.rejected(),
                decision.hits().stream().map(Hit::ruleId).toList());
    }

    public Verdict verdict() {
        return scope == Scope.OUT ? Verdict.OUT_OF_SCOPE : whateverTheScope();
    }

    /// What it would be if the scope did not matter.
    public Verdict whateverTheScope() {
        return disposition == null ? Verdict.REJECTED : Verdict.of(disposition);
    }
}
