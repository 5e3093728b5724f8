package org.perimeter.engine.drools;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicy;
import org.perimeter.engine.index.Lookup;
import org.perimeter.engine.index.Spares;

/// Evaluates a policy with Drools: the production evaluator.
///
/// The index names the rules that can still fire; only these enter as facts, and Drools tests every condition of them. The
/// rule base is built once, in memory, and never changed; each consignment gets a session of its own, which carries nothing
/// over and costs about a microsecond. Safe for use by many threads.
public final class DroolsPolicyEvaluator implements PolicyEvaluator {
    private final IndexedPolicy policy;
    private final KieBase base;
    private final KieSessionConfiguration sessions;
    private final Spares<Run> runs;

    private DroolsPolicyEvaluator(IndexedPolicy policy, KieBase base) {
        this.policy = policy;
        this.base = base;
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(DirectFiringOption.NO);
        this.runs = new Spares<>(() -> new Run(policy));
    }

    private static KieBase base(IndexedPolicy policy) {
        KieBaseConfiguration fixed = KieServices.get().newKieBaseConfiguration();
        fixed.setOption(KieBaseMutabilityOption.DISABLED);
        return KieBaseBuilder.createKieBaseFromModel(RuleModel.of(policy), fixed);
    }

    public static DroolsPolicyEvaluator build(ResolvedPolicy policy) {
        IndexedPolicy indexed = IndexedPolicy.of(policy);
        return new DroolsPolicyEvaluator(indexed, base(indexed));
    }

    /// For another version of this policy, sharing with this one what has not changed: after an edit of a list, all but the
    /// classes of the fields that are tested against it. The rule base knows rules and predicates by their numbers alone.
    public DroolsPolicyEvaluator after(ResolvedPolicy next) {
        IndexedPolicy indexed = policy.after(next);
        return new DroolsPolicyEvaluator(
                indexed, indexed.numberedLike(policy) ? base : base(indexed));
    }

    @Override
    public Evaluation evaluate(Facts consignment) {
        return evaluate(consignment, _ -> true);
    }

    @Override
    public Evaluation evaluate(Facts consignment, LocalDate day) {
        return evaluate(consignment, rule -> rule.rule().governance().inForceOn(day));
    }

    private Evaluation evaluate(Facts consignment, Predicate<ResolvedRule> counts) {
        Run run = runs.take();
        try {
            run.turnTo(consignment);
            fire(run, counts);
            return new Evaluation(
                    run.reading().of(policy.scope()),
                    policy.rules(run.fired()),
                    policy.reads().lackedBy(consignment));
        } finally {
            runs.giveBack(run);
        }
    }

    private void fire(Run run, Predicate<ResolvedRule> counts) {
        Lookup lookup = run.lookup();
        if (lookup.count() == 0) {
            return;
        }
        KieSession session = base.newKieSession(sessions, null);
        try {
            for (int layer = 0; layer < policy.layers(); layer++) {
                if (layer > 0) {
                    run.reading().note(policy.ids(run.fired()));
                }
                insert(layer, run, counts, session);
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
    }

    private void insert(int layer, Run run, Predicate<ResolvedRule> counts, KieSession session) {
        Lookup lookup = run.lookup();
        for (int i = 0; i < lookup.count(); i++) {
            int rule = lookup.candidate(i);
            if (policy.layerOf(rule) == layer && counts.test(policy.rules().get(rule))) {
                session.insert(run.candidate(rule));
            }
        }
    }
}
