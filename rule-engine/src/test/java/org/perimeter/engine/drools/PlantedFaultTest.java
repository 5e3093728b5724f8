package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.drools.Differential.CounterExample;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;

/// The comparison is worth what it finds: an evaluator with a small fault is caught, by a small example.
class PlantedFaultTest {
    private static final long FIRST_SEED = 1;
    private static final int POLICIES = 300;
    private static final int CONSIGNMENTS = 80;

    enum Fault {
        AT_LEAST_TAKEN_FOR_GREATER {
            @Override
            Resolved in(Resolved condition) {
                return condition
                                        instanceof
                                        Resolved.Compare(
                                                Field field,
                                                Comparison comparison,
                                                var value)
                                && comparison == Comparison.AT_LEAST
                        ? new Resolved.Compare(field, Comparison.GREATER, value)
                        : condition;
            }
        },
        NOT_TURNS_UNKNOWN_INTO_TRUE {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.Not(Resolved.Compare compare)
                        ? new Resolved.AnyOf(
                                java.util.List.of(
                                        condition, new Resolved.MissingField(compare.field())))
                        : condition;
            }
        },
        EVERY_HOLDS_OVER_NOTHING {
            @Override
            Resolved in(Resolved condition) {
                return condition
                                        instanceof
                                        Resolved.Quantified(
                                                Quantifier quantifier,
                                                var over,
                                                var each)
                                && quantifier.kind() == Quantifier.Kind.EVERY
                        ? new Resolved.Quantified(Quantifier.NO, over, new Resolved.Not(each))
                        : condition;
            }
        },
        EXACTLY_TAKEN_FOR_AT_LEAST {
            @Override
            Resolved in(Resolved condition) {
                return condition
                                        instanceof
                                        Resolved.Quantified(
                                                Quantifier quantifier,
                                                var over,
                                                var each)
                                && quantifier.kind() == Quantifier.Kind.EXACTLY
                        ? new Resolved.Quantified(
                                new Quantifier(Quantifier.Kind.AT_LEAST, quantifier.n()),
                                over,
                                each)
                        : condition;
            }
        },
        PARTS_OF_WORDS_TAKEN_FOR_WORDS {
            @Override
            Resolved in(Resolved condition) {
                return condition
                                        instanceof
                                        Resolved.Words(
                                                Field field,
                                                TextTest test,
                                                Set<String> words)
                                && test == TextTest.CONTAINS_WORD
                        ? new Resolved.Words(field, TextTest.CONTAINS, words)
                        : condition;
            }
        };

        abstract Resolved in(Resolved condition);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_found_and_made_small(Fault fault) {
        Differential faulty =
                new Differential(policy -> DroolsPolicyEvaluator.build(with(fault, policy)));
        CounterExample found =
                LongStream.range(FIRST_SEED, FIRST_SEED + POLICIES)
                        .mapToObj(seed -> faulty.firstDisagreement(seed, CONSIGNMENTS))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(fault + " was not found"));
        assertThat(found.smallest().policy().rules().size()).as("%s", found).isLessThanOrEqualTo(1);
        assertThat(found.toString())
                .contains("seed " + found.seed(), "facts {", "reference ", "other ");
        assertThat(found.toString().length()).as("%s", found).isLessThan(800);
    }

    private static ResolvedPolicy with(Fault fault, ResolvedPolicy policy) {
        return new ResolvedPolicy(
                policy.programme(),
                everywhere(fault::in, policy.scope()),
                policy.dispositions(),
                policy.bands(),
                policy.rules().stream()
                        .map(rule ->
                                new ResolvedRule(rule.rule(), everywhere(fault::in, rule.when())))
                        .toList(),
                policy.reads());
    }

    private static Resolved everywhere(UnaryOperator<Resolved> change, Resolved condition) {
        return change.apply(ResolvedAnatomy.map(condition, part -> everywhere(change, part)));
    }
}
