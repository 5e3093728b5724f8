package org.perimeter.bench;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/// Easy Rules over the same closures as the plain loop.
final class EasyRules {
    private EasyRules() {}

    static Engine engine(World world) {
        Rules rules = new Rules();
        for (int i = 0; i < world.rules().size(); i++) {
            int rule = i;
            Predicate<Bill> condition =
                    world.rules().get(i).stream()
                            .map(Part::java)
                            .reduce(Predicate::and)
                            .orElseThrow();
            rules.register(
                    new RuleBuilder()
                            .name("R" + i)
                            .priority(i)
                            .when(facts -> condition.test(facts.get("bill")))
                            .then(facts -> facts.<BitSet>get("hits").set(rule))
                            .build());
        }
        DefaultRulesEngine engine = new DefaultRulesEngine();
        List<Bill> bills = world.bills();
        return new SingleEngine(
                "easyRules",
                bills.size(),
                new SingleEngine.Run() {
                    @Override
                    public int count(int consignment) {
                        return hits(consignment).cardinality();
                    }

                    @Override
                    public BitSet hits(int consignment) {
                        Facts facts = new Facts();
                        BitSet hits = new BitSet(world.rules().size());
                        facts.put("bill", bills.get(consignment));
                        facts.put("hits", hits);
                        engine.fire(rules, facts);
                        return hits;
                    }
                });
    }
}
