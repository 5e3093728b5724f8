package org.perimeter.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicyEvaluator;

/// Builds every engine for one world, and notes how long that takes.
final class Engines {
    private final ResolvedPolicy policy;
    private final List<Facts> facts;
    private final Map<String, Integer> positions = new TreeMap<>();
    private final Map<String, Long> buildMillis = new TreeMap<>();
    private final List<Engine> all = new ArrayList<>();

    Engines(World world) {
        this.policy = world.policy();
        this.facts = world.facts();
        List<ResolvedRule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            positions.put(rules.get(i).rule().id(), i);
        }
        Lists.set(world.lists());
        loadClasses();
        add("drools", () -> single("drools", DroolsPolicyEvaluator.build(policy)));
        add("index", () -> single("index", IndexedPolicyEvaluator.build(policy)));
        add("bulk", () -> new BulkEngine(policy, facts));
        add("java", () -> JavaLoop.engine(world));
        add("idiomaticDrools", () -> RuleText.engine(world));
        add("easyRules", () -> EasyRules.engine(world));
    }

    /// Before anything is timed.
    static void loadClasses() {
        DroolsPolicyEvaluator.build(new World(1, 20, 1).policy());
    }

    private void add(String name, Supplier<Engine> build) {
        long start = System.nanoTime();
        all.add(build.get());
        buildMillis.put(name, (System.nanoTime() - start) / 1_000_000);
    }

    List<Engine> all() {
        return all;
    }

    long buildMillis(Engine engine) {
        return buildMillis.getOrDefault(engine.name(), 0L);
    }

    Engine reference() {
        return single("reference", new ReferencePolicyEvaluator(policy));
    }

    private Engine single(String name, PolicyEvaluator evaluator) {
        return new SingleEngine(
                name,
                facts.size(),
                new SingleEngine.Run() {
                    @Override
                    public int count(int consignment) {
                        return evaluator.evaluate(facts.get(consignment)).fired().size();
                    }

                    @Override
                    public BitSet hits(int consignment) {
                        BitSet hits = new BitSet();
                        evaluator
                                .evaluate(facts.get(consignment))
                                .fired()
                                .forEach(fired ->
                                        hits.set(
                                                positions.getOrDefault(
                                                        fired.rule().id(), Integer.MAX_VALUE)));
                        return hits;
                    }
                });
    }
}
