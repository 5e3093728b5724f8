package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;

class ReplayTest {
    private static final Facts HEAVY =
            consignment().with("grossWeight", "1001").with("port.loading", "CNSHA").facts();
    private static final ResolvedPolicy POLICY = heavierThan("1000");

    private final byte[] recorded = DecisionJson.canonical(production(POLICY, HEAVY));

    @Test
    void what_the_production_evaluator_decided_comes_out_byte_for_byte() {
        assertThat(Replay.of(recorded, POLICY, HEAVY)).isEqualTo(new Replay.Same(recorded.length));
    }

    @Test
    void other_facts_show_in_the_parts_that_they_change() {
        Facts light = consignment().with("grossWeight", "999").facts();

        var replay = (Replay.Different) Replay.of(recorded, POLICY, light);

        assertThat(replay.parts()).containsExactly("disposition", "hits", "points", "unknown");
        assertThat(replay.again().hits()).isEmpty();
    }

    @Test
    void another_policy_shows() {
        var replay = (Replay.Different) Replay.of(recorded, heavierThan("2000"), HEAVY);

        assertThat(replay.parts()).containsExactly("disposition", "hits", "points");
    }

    @Test
    void a_record_that_was_changed_shows_where() {
        String text = new String(recorded, StandardCharsets.UTF_8);
        byte[] changed =
                text.replace("\"points\":40,\"programme", "\"points\":41,\"programme")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(recorded);

        assertThat(((Replay.Different) Replay.of(changed, POLICY, HEAVY)).parts())
                .containsExactly("points");
    }

    @Test
    void the_same_written_otherwise_is_not_the_same_bytes() {
        String text = new String(recorded, StandardCharsets.UTF_8);
        byte[] spaced =
                text.replace("\"points\":", "\"points\": ").getBytes(StandardCharsets.UTF_8);

        assertThat(((Replay.Different) Replay.of(spaced, POLICY, HEAVY)).parts()).isEmpty();
    }

    private static Decision production(ResolvedPolicy policy, Facts facts) {
        return DecisionMaker.decide(
                DroolsPolicyEvaluator.build(policy),
                policy,
                facts,
                new Stamp(
                        "n1-1-7",
                        new BillRef("BILL1", 3),
                        new ReleaseRef(4, "ab"),
                        "engine/1",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Cause.EVENT,
                        List.of(
                                new MessageFinding(
                                        "segment-count",
                                        "SE01",
                                        new Bilingual("Count.", "Compte.")))));
    }

    private static ResolvedPolicy heavierThan(String limit) {
        var heavy = new Condition.Compare("grossWeight", Comparison.GREATER, limit);
        var policy = policy(rule("R-1", heavy, new Effect.Points(40)));
        return ((Resolution.Ready) Resolver.resolve(policy, FactSchema.standard())).policy();
    }
}
