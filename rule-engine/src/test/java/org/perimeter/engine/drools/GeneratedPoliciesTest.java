package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;

/// What holds of every policy, whatever constructs it is made of.
class GeneratedPoliciesTest {
    private static final List<Policy> POLICIES =
            LongStream.range(100, 400).mapToObj(seed -> new Generator(seed).policy()).toList();

    @Test
    void a_policy_reads_back_as_it_was_written() {
        assertThat(POLICIES)
                .allSatisfy(policy ->
                        assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy));
    }

    @Test
    void content_reads_back_and_its_normal_form_is_no_change() {
        assertThat(POLICIES.subList(0, 100))
                .allSatisfy(policy -> {
                    Content content = Content.of(policy, List.of());
                    assertThat(Content.read(content.canonical())).isEqualTo(content);
                    assertThat(PolicyDifference.between(policy, content.policy())).isEmpty();
                });
    }

    /// A sentence that left something out would make two different tests read the same.
    @Test
    void tests_that_run_differently_never_read_the_same() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Map<String, Resolved> predicates = new HashMap<>();
            for (Policy policy : POLICIES) {
                for (ResolvedRule rule : Differential.resolve(policy).orElseThrow().rules()) {
                    compare(rule.rule().when(), rule.when(), locale, predicates);
                }
            }
            assertThat(predicates).hasSizeGreaterThan(1000);
        }
    }

    private static void compare(
            Node authored, ResolvedNode resolved, Locale locale, Map<String, Resolved> predicates) {
        boolean saidAsComparison =
                authored instanceof Condition.OneOf(_, List<String> values) && values.size() == 1;
        if (authored instanceof Condition.Test test
                && resolved instanceof Resolved.Test runs
                && !saidAsComparison) {
            assertThat(predicates.merge(Sentence.of(test, locale), runs, (known, _) -> known))
                    .as("%s", test)
                    .isEqualTo(runs);
        }
        List<Anatomy.Child> children = Anatomy.children(authored);
        for (int i = 0; i < children.size(); i++) {
            compare(
                    children.get(i).node(),
                    ResolvedAnatomy.children(resolved).get(i),
                    locale,
                    predicates);
        }
    }

    @Test
    void no_part_of_a_sentence_is_open() {
        for (Policy policy : POLICIES) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(Sentence.of(policy.scope(), locale)).isNotBlank().doesNotContain("…");
                for (Rule rule : policy.rules()) {
                    assertThat(Sentence.of(rule, locale)).isNotBlank().doesNotContain("…");
                }
            }
        }
    }
}
