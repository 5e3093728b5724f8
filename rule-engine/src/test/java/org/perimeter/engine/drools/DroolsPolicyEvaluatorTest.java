package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class DroolsPolicyEvaluatorTest {
    private static final Effect POINT = new Effect.Points(1);

    @Test
    void a_policy_without_rules_fires_nothing() {
        assertThat(evaluator(policy()).evaluate(consignment().facts()).fired()).isEmpty();
    }

    /// Drools hashes on an index from three rules on, and then no longer tests what it stands for.
    @Test
    void one_rule_two_rules_and_many_fire_alike() {
        for (int size : List.of(1, 2, 3, 4, 50)) {
            Rule[] rules =
                    IntStream.range(0, size)
                            .mapToObj(i -> rule("R-" + i, over(i), POINT))
                            .toArray(Rule[]::new);
            PolicyEvaluator evaluator = evaluator(policy(rules));
            for (int weight = 0; weight <= size; weight++) {
                Facts facts = consignment().with("grossWeight", String.valueOf(weight)).facts();
                assertThat(evaluator.evaluate(facts).fired()).hasSize(weight);
            }
        }
    }

    @Test
    void a_rule_out_of_force_has_not_fired_for_rules_about_rules_either() {
        Rule always = rule("R-1", Given.ALWAYS, POINT);
        Rule ended =
                new Rule(
                        always.id(),
                        always.title(),
                        always.when(),
                        always.effects(),
                        always.reasonCode(),
                        always.reason(),
                        new Governance(
                                "CBSA",
                                "joint",
                                "",
                                "",
                                null,
                                null,
                                LocalDate.of(2025, 1, 1),
                                null));
        Rule about =
                rule("R-0", new Condition.Fired(Condition.Quantifier.NO, List.of("R-1")), POINT);
        PolicyEvaluator evaluator = evaluator(policy(ended, about));
        Facts facts = consignment().facts();
        assertThat(ids(evaluator.evaluate(facts, LocalDate.of(2026, 1, 1)))).containsExactly("R-0");
        assertThat(ids(evaluator.evaluate(facts, LocalDate.of(2024, 1, 1)))).containsExactly("R-1");
        assertThat(ids(evaluator.evaluate(facts))).containsExactly("R-1");
    }

    private static List<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream().map(rule -> rule.rule().id()).toList();
    }

    @Test
    void two_rules_of_one_condition_both_fire() {
        Condition twice = new Condition.AllOf(List.of(over(1), over(1)));
        assertThat(
                        fired(
                                policy(
                                        rule("R-1", over(1), POINT),
                                        rule("R-2", twice, POINT),
                                        rule("R-3", over(1), POINT)),
                                consignment().with("grossWeight", "2").facts()))
                .containsExactly("R-1", "R-2", "R-3");
    }

    /// The length before each text keeps one list of two words apart from a list of one that looks like it.
    @Test
    void texts_that_look_like_a_predicate_stay_texts() {
        String hostile = "4:CNSH\" ); System.exit(1); // ";
        assertThat(
                        fired(
                                policy(
                                        rule(
                                                "R-1",
                                                new Condition.OneOf(
                                                        "port.loading", List.of(hostile)),
                                                POINT),
                                        rule(
                                                "R-2",
                                                new Condition.OneOf(
                                                        "port.loading", List.of("a", "b")),
                                                POINT),
                                        rule(
                                                "R-3",
                                                new Condition.OneOf(
                                                        "port.loading", List.of("a 1:b")),
                                                POINT)),
                                consignment().with("port.loading", "a 1:b").facts()))
                .containsExactly("R-3");
    }

    @Test
    void many_threads_get_what_one_gets() throws ExecutionException, InterruptedException {
        Generator generator = new Generator(42);
        ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
        PolicyEvaluator reference = new ReferencePolicyEvaluator(policy);
        PolicyEvaluator drools = DroolsPolicyEvaluator.build(policy);
        List<Facts> consignments =
                IntStream.range(0, 500).mapToObj(_ -> generator.consignment().facts()).toList();
        List<Evaluation> expected = consignments.stream().map(reference::evaluate).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Evaluation>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(
                        threads.submit(() -> consignments.stream().map(drools::evaluate).toList()));
            }
            for (Future<List<Evaluation>> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
    }

    private static Condition over(int weight) {
        return new Condition.Compare("grossWeight", Comparison.GREATER, String.valueOf(weight));
    }

    private static List<String> fired(Policy policy, Facts facts) {
        return evaluator(policy).evaluate(facts).fired().stream()
                .map(fired -> fired.rule().id())
                .toList();
    }

    private static PolicyEvaluator evaluator(Policy policy) {
        return DroolsPolicyEvaluator.build(Differential.resolve(policy).orElseThrow());
    }
}
