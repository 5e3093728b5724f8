package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perimeter.engine.Given.ALWAYS;
import static org.perimeter.engine.Given.GOVERNANCE;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import tools.jackson.core.JacksonException;

class DecisionMakerTest {
    private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");
    private static final Condition HEAVY =
            new Condition.Compare("grossWeight", Comparison.GREATER, "1000");
    private static final Condition RAIL =
            new Condition.Compare("onward.mode", Comparison.EQUAL, "rail");
    private static final Effect DESK = new Effect.Refer("dangerous-goods");
    private static final Effect TELL = new Effect.Notify("CBP");

    @Test
    void a_decision_lists_its_hits_by_rule_id_and_what_it_could_not_know() {
        Decision decision =
                decide(
                        policy(
                                rule(
                                        "R-9",
                                        HEAVY,
                                        new Effect.Points(25),
                                        new Effect.Floor(Disposition.REFER, null)),
                                rule(
                                        "R-10",
                                        ALWAYS,
                                        new Effect.Points(20),
                                        new Effect.Points(-5),
                                        TELL,
                                        DESK),
                                rule("R-8", RAIL, new Effect.Points(99))),
                        consignment().with("grossWeight", "1001"));
        assertThat(decision.hits())
                .containsExactly(
                        new Hit(
                                "R-10",
                                15,
                                null,
                                "TEST",
                                new Bilingual("Because of R-10.", "En raison de R-10.")),
                        new Hit(
                                "R-9",
                                25,
                                Disposition.REFER,
                                "TEST",
                                new Bilingual("Because of R-9.", "En raison de R-9.")));
        assertThat(decision)
                .returns(40, Decision::points)
                .returns(Disposition.REFER, Decision::disposition)
                .returns(List.of("onward.mode", "port.loading"), Decision::unknown)
                .returns(List.of("dangerous-goods"), Decision::referrals)
                .returns(List.of("CBP"), Decision::notifications)
                .returns(Scope.IN, Decision::scope);
    }

    @Test
    void rules_run_out_of_scope_but_refer_nobody() {
        Policy railOnly = scoped(RAIL, rule("R-1", ALWAYS, new Effect.Points(40), DESK, TELL));
        assertThat(decide(railOnly, consignment().with("onward.mode", "road")))
                .returns(Scope.OUT, Decision::scope)
                .returns(40, Decision::points)
                .returns(Disposition.REFER, Decision::disposition)
                .returns(List.of(), Decision::referrals)
                .returns(List.of("CBP"), Decision::notifications);
    }

    @Test
    void an_unknown_scope_is_handled_as_inside() {
        assertThat(decide(scoped(RAIL, rule("R-1", ALWAYS, DESK)), consignment()))
                .returns(Scope.UNKNOWN, Decision::scope)
                .returns(List.of("dangerous-goods"), Decision::referrals);
    }

    @Test
    void a_rule_counts_from_its_first_to_its_last_day() {
        Policy policy =
                policy(
                        valid("R-1", "2026-03-01", "2026-03-01"),
                        valid("R-2", null, "2026-02-28"),
                        valid("R-3", "2026-03-02", null),
                        valid("R-4", null, null));
        assertThat(decide(policy, consignment()).hits())
                .extracting(Hit::ruleId)
                .containsExactly("R-1", "R-4");
    }

    @Test
    void a_run_over_the_past_takes_validity_at_its_own_instant() {
        Policy policy = policy(valid("R-1", "2026-03-01", null));
        ResolvedPolicy resolved = ready(policy);
        Stamp stamp =
                new Stamp(
                        "run-1",
                        new BillRef(null, 1),
                        new ReleaseRef(1, "00"),
                        "engine",
                        Instant.parse("2020-01-01T00:00:00Z"),
                        AS_OF,
                        Cause.MESSAGE,
                        List.of());
        Decision decision =
                DecisionMaker.decide(
                        new ReferencePolicyEvaluator(resolved),
                        resolved,
                        consignment().facts(),
                        stamp);
        assertThat(decision.hits()).hasSize(1);
        assertThat(decision.asOf()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void the_record_has_one_form_with_null_for_what_is_absent() {
        Decision decision =
                decide(policy(rule("R-1", ALWAYS, new Effect.Reject("NO_NAME"))), consignment());
        assertThat(new String(DecisionJson.canonical(decision), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"asOf":"2026-03-01T12:00:00Z","bill":{"number":null,"position":3},"cause":"message",\
                        "decisionId":"n1-1-7","disposition":null,"engine":"engine/1","examKind":null,\
                        "findings":[{"code":"segment-count","place":"SE01","text":{"en":"Count.","fr":"Compte."}}],\
                        "hits":[{"floor":null,"points":0,"reason":{"en":"Because of R-1.","fr":"En raison de R-1."},\
                        "reasonCode":"TEST","ruleId":"R-1"}],"notifications":[],"points":null,"programme":"test",\
                        "proposed":null,"referrals":[],"rejected":["NO_NAME"],"release":{"hash":"ab","sequence":4},\
                        "schema":1,"scope":"IN","unknown":["port.loading"]}\
                        """);
        assertThat(DecisionJson.read(DecisionJson.canonical(decision))).isEqualTo(decision);
    }

    @Test
    void a_record_with_something_missing_or_unknown_is_not_read() {
        String whole =
                new String(
                        DecisionJson.canonical(decide(policy(), consignment())),
                        StandardCharsets.UTF_8);
        for (String broken :
                List.of(
                        whole.replace("\"scope\":\"IN\",", ""),
                        whole.replace("\"scope\":\"IN\"", "\"scope\":null"),
                        whole.replace("\"scope\":\"IN\"", "\"scope\":\"IN\",\"scoop\":1"),
                        whole.replace("\"points\":0", "\"points\":\"0\""),
                        whole.replace("\"engine\":\"engine/1\"", "\"engine\":1"),
                        whole + "{}")) {
            assertThatThrownBy(() -> DecisionJson.read(broken.getBytes(StandardCharsets.UTF_8)))
                    .as(broken)
                    .isInstanceOf(JacksonException.class);
        }
    }

    private static Rule valid(String id, String from, String until) {
        Rule rule = rule(id, ALWAYS, new Effect.Points(1));
        Governance governance =
                new Governance(
                        GOVERNANCE.owner(),
                        GOVERNANCE.releasability(),
                        GOVERNANCE.rationale(),
                        GOVERNANCE.basis(),
                        null,
                        from == null ? null : LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        null);
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                governance);
    }

    private static Policy scoped(Condition scope, Rule... rules) {
        Policy policy = policy(rules);
        return new Policy(
                policy.programme(), scope, policy.dispositions(), policy.bands(), policy.rules());
    }

    private static Decision decide(Policy policy, Given consignment) {
        ResolvedPolicy resolved = ready(policy);
        Stamp stamp =
                new Stamp(
                        "n1-1-7",
                        new BillRef(null, 3),
                        new ReleaseRef(4, "ab"),
                        "engine/1",
                        AS_OF,
                        Cause.MESSAGE,
                        List.of(
                                new MessageFinding(
                                        "segment-count",
                                        "SE01",
                                        new Bilingual("Count.", "Compte."))));
        return DecisionMaker.decide(
                new ReferencePolicyEvaluator(resolved), resolved, consignment.facts(), stamp);
    }

    private static ResolvedPolicy ready(Policy policy) {
        return ((Resolution.Ready) Resolver.resolve(policy, FactSchema.standard())).policy();
    }
}
