package org.perimeter.engine.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.Layers;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.PredicateTable;

/// Evaluates a policy with Drools: the production evaluator.
///
/// The rule base is built once, in memory, and never changed; each consignment gets a session of its own, which carries
/// nothing over and costs about a microsecond. Safe for use by many threads.
public final class DroolsPolicyEvaluator implements PolicyEvaluator {
    private final List<ResolvedRule> rules;
    private final PredicateTable table;
    private final int scope;
    private final List<Guards> layers;
    private final Reads reads;
    private final KieBase base;
    private final KieSessionConfiguration sessions;

    private DroolsPolicyEvaluator(ResolvedPolicy policy) {
        PredicateTable.Builder predicates = new PredicateTable.Builder();
        List<List<Integer>> numbers = new ArrayList<>();
        this.rules = policy.rules();
        this.scope = predicates.number(policy.scope());
        for (ResolvedRule rule : rules) {
            numbers.add(parts(rule.when()).stream().map(predicates::number).toList());
        }
        this.layers = layers(rules, numbers);
        this.table = predicates.build();
        this.reads = Reads.of(policy);
        KieBaseConfiguration fixed = KieServices.get().newKieBaseConfiguration();
        fixed.setOption(KieBaseMutabilityOption.DISABLED);
        this.base =
                KieBaseBuilder.createKieBaseFromModel(RuleModel.of(rules, numbers, table), fixed);
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(DirectFiringOption.NO);
    }

    public static DroolsPolicyEvaluator build(ResolvedPolicy policy) {
        return new DroolsPolicyEvaluator(policy);
    }

    private static List<Guards> layers(List<ResolvedRule> rules, List<List<Integer>> numbers) {
        List<Guards> layers = new ArrayList<>();
        for (List<Integer> layer : Layers.of(rules)) {
            Guards.Builder guarded = new Guards.Builder();
            layer.forEach(key -> guarded.add(key, parts(rules.get(key).when()), numbers.get(key)));
            layers.add(guarded.build());
        }
        return List.copyOf(layers);
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
        Run run = new Run(table.read(consignment), new BitSet(rules.size()));
        KieSession session = base.newKieSession(sessions, null);
        try {
            for (Guards layer : layers) {
                run.reading().note(ids(run.fired()));
                for (Integer key : layer.candidates(run.reading())) {
                    if (counts.test(rules.get(key))) {
                        session.insert(new Candidate(key, run));
                    }
                }
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
        Truth inScope = run.reading().of(scope);
        List<ResolvedRule> fired = run.fired().stream().mapToObj(rules::get).toList();
        return new Evaluation(inScope, fired, reads.lackedBy(consignment));
    }

    private Set<String> ids(BitSet fired) {
        return fired.isEmpty()
                ? Set.of()
                : fired.stream()
                        .mapToObj(key -> rules.get(key).rule().id())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// What must all hold; every part becomes a node of its own that rules share.
    private static List<Resolved> parts(Resolved condition) {
        return condition instanceof Resolved.AllOf(List<Resolved> parts)
                ? parts.stream().distinct().toList()
                : List.of(condition);
    }
}
