package org.perimeter.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchCheck;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;

class DemoSettingsTest {
    private static final ProgrammeSettings SETTINGS =
            DemoSettings.princeRupert(Hash.of(new byte[] {1}));
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void the_demonstration_policy_catches_every_event_by_a_rule_of_its_own() {
        assertThat(missed(DemoPolicy.princeRupert())).isEmpty();
        assertThat(missed(without("R-17"))).hasSize(1);
        assertThat(missed(without("R-38"))).hasSize(1);
    }

    private static List<Refusal> missed(Policy policy) {
        var ready =
                ((Resolution.Ready)
                                Resolver.resolve(
                                        policy, FactSchema.standard(), RuleCatalogue.lists()))
                        .policy();
        return new MustCatchCheck(SETTINGS, NOW).missed(ready, new ReferencePolicyEvaluator(ready));
    }

    private static Policy without(String ruleId) {
        Policy all = DemoPolicy.princeRupert();
        return new Policy(
                all.programme(),
                all.scope(),
                all.dispositions(),
                all.bands(),
                all.rules().stream().filter(rule -> !rule.id().equals(ruleId)).toList());
    }
}
