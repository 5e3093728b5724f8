package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HOLD;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Similar;

class CostLimitTest {
    private static final Lists NAMES =
            Lists.of(
                    new NamedList.Values(
                            "names",
                            IntStream.range(0, Limits.PATTERNS)
                                    .mapToObj(i -> "name " + i)
                                    .collect(Collectors.toCollection(TreeSet::new))));
    private static final Checked CHECK = Checked.by(Check.COST_LIMIT).with(NAMES);

    @Test
    void a_long_list_compared_with_every_party_costs_too_much() {
        Condition each = new Quantified(Quantifier.SOME, "notify[]", like("notify[].name"));
        assertThat(CHECK.findings(policy(rule("R-1", each, HOLD)))).hasSize(1);
    }

    @Test
    void the_same_list_compared_with_one_does_not() {
        assertThat(CHECK.in(policy(rule("R-1", like("shipper.name"), HOLD)))).isEmpty();
    }

    private static Condition like(String field) {
        return new Similar(field, "names", Measure.EDIT_DISTANCE, "1");
    }
}
