package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;

/// What has to hold for every policy and every consignment, whoever evaluates.
class PolicyPropertiesTest {

    @Test
    void order_and_repetition_mean_nothing_to_any_evaluator() {
        for (int seed = 0; seed < 300; seed++) {
            Generator generator = new Generator(seed);
            Policy policy = generator.policy();
            Policy rearranged = new Rearranged(new SplittableRandom(seed)).of(policy);
            List<Facts> consignments = consignments(generator, 10);
            List<Evaluation> expected = evaluations(reference(policy), consignments);
            ResolvedPolicy other = Differential.resolve(rearranged).orElseThrow();
            Stream.concat(
                            Stream.of(reference(rearranged)),
                            Stream.of(Contender.values())
                                    .map(contender -> contender.single(other, other)))
                    .forEach(evaluator -> {
                        List<Evaluation> found = evaluations(evaluator, consignments);
                        for (int i = 0; i < found.size(); i++) {
                            assertThat(fired(found.get(i))).isEqualTo(fired(expected.get(i)));
                            assertThat(found.get(i).scope()).isEqualTo(expected.get(i).scope());
                            assertThat(found.get(i).unknown()).isEqualTo(expected.get(i).unknown());
                        }
                    });
        }
    }

    /// Repetition is another text and gets another hash; order alone does not.
    @Test
    void order_leaves_the_hash_of_content_alone() {
        for (int seed = 0; seed < 100; seed++) {
            Policy policy = new Generator(seed).policy();
            Policy backwards =
                    new Policy(
                            policy.programme(),
                            policy.scope(),
                            policy.dispositions(),
                            policy.bands(),
                            policy.rules().reversed());
            assertThat(Content.of(backwards, List.of()).hash())
                    .isEqualTo(Content.of(policy, List.of()).hash());
        }
    }

    /// Generated policies are taken apart and put together wrongly: what is no policy is refused with its place, what makes no
    /// sense gets findings, and the rest runs.
    @Test
    void what_passes_the_checks_never_throws_and_the_checks_themselves_never_do() {
        int malformed = 0;
        int refused = 0;
        int ran = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Generator generator = new Generator(seed);
            String broken = new Broken(new SplittableRandom(seed)).of(generator.policy());
            Policy policy;
            try {
                policy = PolicyJson.read(broken);
            } catch (MalformedPolicy e) {
                assertThat(e.getMessage()).isNotBlank();
                malformed++;
                continue;
            }
            List<Finding> findings =
                    PolicyChecks.of(policy, Yardstick.standard(FurtherTests.LISTS));
            if (findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
                assertThat(Differential.resolve(policy)).isEmpty();
                refused++;
            } else {
                ResolvedPolicy resolved = Differential.resolve(policy).orElseThrow();
                List<Facts> consignments = consignments(generator, 3);
                evaluations(reference(policy), consignments);
                for (Contender contender : Contender.values()) {
                    PolicyEvaluator evaluator = contender.single(resolved, resolved);
                    assertThatCode(() -> evaluations(evaluator, consignments))
                            .as("%s on seed %s", contender, seed)
                            .doesNotThrowAnyException();
                }
                ran++;
            }
        }
        assertThat(malformed).isGreaterThan(200);
        assertThat(refused).isGreaterThan(200);
        assertThat(ran).isGreaterThan(200);
    }

    private static PolicyEvaluator reference(Policy policy) {
        return new ReferencePolicyEvaluator(Differential.resolve(policy).orElseThrow());
    }

    private static List<Facts> consignments(Generator generator, int count) {
        return Stream.generate(() -> generator.consignment().facts()).limit(count).toList();
    }

    private static List<Evaluation> evaluations(PolicyEvaluator evaluator, List<Facts> facts) {
        return facts.stream().map(evaluator::evaluate).toList();
    }

    private static List<String> fired(Evaluation evaluation) {
        return evaluation.fired().stream().map(rule -> rule.rule().id()).sorted().toList();
    }
}
