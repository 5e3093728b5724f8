package org.perimeter.engine.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Rule;

/// Makes the decision for one consignment: a pure function of the facts, the policy and the stamp.
///
/// Rules run whatever the scope, and a rule out of its validity (by its dates, in UTC) does not count. A consignment out of
/// scope is referred to nobody; its points and disposition say what would have been.
public final class DecisionMaker {
    private DecisionMaker() {}

    /// @param evaluator made for this policy
    public static Decision decide(
            PolicyEvaluator evaluator, ResolvedPolicy policy, Facts facts, Stamp stamp) {
        LocalDate day = LocalDate.ofInstant(stamp.inForceAt(), ZoneOffset.UTC);
        Evaluation evaluation = evaluator.evaluate(facts, day);
        List<Rule> fired = evaluation.fired().stream().map(ResolvedRule::rule).toList();
        Outcome outcome = Outcome.of(fired, policy.bands(), facts);
        Scope scope = scope(evaluation.scope());
        return new Decision(
                Decision.SCHEMA,
                stamp.decisionId(),
                stamp.bill(),
                policy.programme(),
                stamp.release(),
                stamp.engine(),
                stamp.asOf(),
                stamp.cause(),
                scope,
                outcome.points(),
                outcome.disposition(),
                outcome.examKind(),
                outcome.proposed(),
                List.copyOf(outcome.rejected()),
                fired.stream().map(DecisionMaker::hit).toList(),
                scope == Scope.OUT ? List.of() : List.copyOf(outcome.referrals()),
                List.copyOf(outcome.notifications()),
                stamp.findings(),
                List.copyOf(evaluation.unknown()));
    }

    private static Hit hit(Rule rule) {
        return new Hit(
                rule.id(),
                Outcome.sum(rule.effects()),
                Outcome.floor(rule.effects()),
                rule.reasonCode(),
                rule.reason());
    }

    private static Scope scope(Truth truth) {
        return switch (truth) {
            case TRUE -> Scope.IN;
            case FALSE -> Scope.OUT;
            case UNKNOWN -> Scope.UNKNOWN;
        };
    }
}
