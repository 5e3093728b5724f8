package org.perimeter.simulation.replay;

import java.time.Instant;
import java.util.List;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.History;
import org.perimeter.simulation.archive.Recorded;

/// One content, ready to decide about consignments of the past as a scoring node would. Safe for use by many threads.
public final class Judge {
    private static final String ENGINE = "simulation";

    private final Content content;
    private final Instant inForceAt;
    private final ResolvedPolicy policy;
    private final PolicyEvaluator evaluator;
    private final History history;

    private Judge(
            Content content,
            Instant inForceAt,
            ResolvedPolicy policy,
            PolicyEvaluator evaluator,
            History history) {
        this.content = content;
        this.inForceAt = inForceAt;
        this.policy = policy;
        this.evaluator = evaluator;
        this.history = history;
    }

    /// @param inForceAt  by which the validity of rules is taken
    /// @param background of the content and the data set
    /// @throws UnfitPolicy when the policy has errors
    public static Judge of(
            Content content,
            Instant inForceAt,
            EvaluatorFactory evaluators,
            Background background) {
        return switch (Resolver.resolve(
                content.policy(), FactSchema.standard(), background.lists())) {
            case Resolution.Ready(ResolvedPolicy policy) ->
                    new Judge(
                            content,
                            inForceAt,
                            policy,
                            evaluators.build(policy),
                            background.history());
            case Resolution.Refused(List<Finding> findings) -> throw new UnfitPolicy(findings);
        };
    }

    public ResolvedPolicy policy() {
        return policy;
    }

    /// Each consignment is decided as of its own assessment; it sees nothing later.
    ///
    /// @param decisionId by which the decision is told from others
    public Decision decide(Recorded recorded, String decisionId) {
        String bill = recorded.consignment().bill().number();
        return decide(facts(recorded), recorded.asOf(), decisionId, new BillRef(bill, 1));
    }

    /// What rules see of a consignment: nothing later than its assessment.
    public Facts facts(Recorded recorded) {
        return CanonicalFacts.of(recorded.consignment(), recorded.asOf(), history);
    }

    Decision decide(Facts facts, Instant asOf, String decisionId, BillRef bill) {
        ReleaseRef release = new ReleaseRef(0, content.hash().hex());
        Stamp stamp =
                new Stamp(
                        decisionId,
                        bill,
                        release,
                        ENGINE,
                        asOf,
                        inForceAt,
                        Cause.MESSAGE,
                        List.of());
        return DecisionMaker.decide(evaluator, policy, facts, stamp);
    }
}
