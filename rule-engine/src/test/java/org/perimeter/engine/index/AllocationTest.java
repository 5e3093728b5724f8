package org.perimeter.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Rule;

class AllocationTest {
    private static final int TIMES = 2_000;

    private static final Facts FACTS =
            consignment()
                    .with("grossWeight", "100000")
                    .with("shipper.name", "Société Générale")
                    .holding(
                            Collection.GOODS,
                            element("goods[].description", "Machine parts"),
                            element("goods[].description", "Toys"))
                    .facts();

    @Test
    void looking_a_consignment_up_allocates_no_more_for_ten_times_the_rules() {
        long few = bytesPerLookUp(500);
        long many = bytesPerLookUp(5_000);

        assertThat(many).isLessThan(2 * few + 200);
    }

    private static long bytesPerLookUp(int rules) {
        IndexedPolicy policy = policyOf(rules);
        Lookup lookup = policy.lookup();
        for (int i = 0; i < TIMES; i++) {
            lookup.turnTo(FACTS);
        }
        assertThat(lookup.count()).isEqualTo(rules);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            lookup.turnTo(FACTS);
            for (int candidate = 0; candidate < lookup.count(); candidate++) {
                lookup.reading().of(candidate);
            }
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }

    private static IndexedPolicy policyOf(int rules) {
        Rule[] all =
                IntStream.range(0, rules)
                        .mapToObj(i -> rule("R" + i, condition(i), new Effect.Points(1)))
                        .toArray(Rule[]::new);
        Resolution resolution = Resolver.resolve(policy(all), FactSchema.standard());
        return IndexedPolicy.of(((Resolution.Ready) resolution).policy());
    }

    private static Condition condition(int i) {
        return new AllOf(
                List.of(
                        new Compare("grossWeight", Comparison.GREATER, "" + i),
                        new Quantified(
                                Quantifier.SOME,
                                "goods[]",
                                new Condition.Words(
                                        "goods[].description",
                                        Condition.TextTest.CONTAINS_WORD,
                                        List.of("parts", "w" + i)))));
    }
}
