package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;

/// What one check says of policies, and what is done about it; with conditions to build them from.
record Checked(Check check, Yardstick yardstick) {
    static final Effect HOLD = new Effect.Floor(Disposition.HOLD, null);
    static final Effect EXAMINE = new Effect.Floor(Disposition.EXAMINE, null);
    static final Effect DESK = new Effect.Refer("desk");
    static final Condition LIGHT = weight(Comparison.LESS, "5");
    static final Condition HEAVY = weight(Comparison.GREATER, "10");

    static Checked by(Check check) {
        return new Checked(check, Yardstick.standard(Lists.none()));
    }

    Checked with(Lists lists) {
        return new Checked(check, Yardstick.standard(lists));
    }

    /// Its findings, each as the rule and the node, or the node alone for the policy itself.
    List<String> in(Policy policy) {
        return findings(policy).stream()
                .map(finding -> (finding.ruleId() + " " + finding.node()).strip())
                .toList();
    }

    List<Finding> findings(Policy policy) {
        return PolicyChecks.of(policy, yardstick).stream()
                .filter(finding -> finding.check().equals(check.id()))
                .toList();
    }

    Fix fix(Policy policy) {
        return Fixes.of(policy, yardstick, findings(policy).getFirst());
    }

    /// The policy after the fix of the first finding, which is then gone.
    Policy putRight(Policy policy) {
        Fix fix = fix(policy);
        assertThat(fix).isInstanceOf(Fix.Change.class);
        Policy after = ((Fix.Change) fix).policy();
        assertThat(findings(after)).hasSizeLessThan(findings(policy).size());
        return after;
    }

    static Condition weight(Comparison comparison, String value) {
        return new Condition.Compare("grossWeight", comparison, value);
    }

    static Condition port(String... codes) {
        return new Condition.OneOf("port.loading", List.of(codes));
    }

    static Condition all(Condition... parts) {
        return new Condition.AllOf(Arrays.asList(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.AnyOf(Arrays.asList(parts));
    }

    static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    static Condition some(Condition each) {
        return new Quantified(Quantifier.SOME, "goods[]", each);
    }

    static Condition none(Condition each) {
        return new Quantified(Quantifier.NO, "goods[]", each);
    }

    static Condition fired(Quantifier quantifier, String... rules) {
        return new Fired(quantifier, List.of(rules));
    }

    static Policy scoped(Condition scope, Policy policy) {
        return new Policy(
                policy.programme(), scope, policy.dispositions(), policy.bands(), policy.rules());
    }
}
