package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.drools.Differential.CounterExample;
import org.perimeter.engine.fact.Facts;
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
                                List.of(condition, new Resolved.MissingField(compare.field())))
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
        A_LIST_ENTRY_LOST {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.OneOf(Field field, var values)
                                && values.size() > 1
                        ? new Resolved.OneOf(field, lesser(values))
                        : condition;
            }
        },
        A_WORD_LOST {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.Words(Field field, var test, var words)
                                && words.size() > 1
                        ? new Resolved.Words(field, test, lesser(words))
                        : condition;
            }
        },
        THE_UPPER_END_LEFT_OUT {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.Between(Field field, var from, var to)
                        ? new Resolved.AllOf(
                                List.of(
                                        new Resolved.Compare(field, Comparison.AT_LEAST, from),
                                        new Resolved.Compare(field, Comparison.LESS, to)))
                        : condition;
            }
        },
        ONE_WAY_OF_SEVERAL_DROPPED {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.AnyOf(var parts) && parts.size() > 1
                        ? new Resolved.AnyOf(parts.subList(1, parts.size()))
                        : condition;
            }
        },
        AT_MOST_TAKEN_FOR_FEWER {
            @Override
            Resolved in(Resolved condition) {
                return condition
                                        instanceof
                                        Resolved.Quantified(
                                                Quantifier quantifier,
                                                var over,
                                                var each)
                                && quantifier.kind() == Quantifier.Kind.AT_MOST
                                && quantifier.n() == 1
                        ? new Resolved.Quantified(Quantifier.NO, over, each)
                        : condition;
            }
        },
        AN_UNKNOWN_COLLECTION_TAKEN_FOR_KNOWN {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.MissingCollection(var collection)
                        ? new Resolved.Not(new Resolved.MissingCollection(collection))
                        : condition;
            }
        },
        UNKNOWN_TAKEN_FOR_FALSE {
            @Override
            Resolved in(Resolved condition) {
                return condition instanceof Resolved.Compare(Field field, _, _)
                        ? new Resolved.AllOf(
                                List.of(
                                        condition,
                                        new Resolved.Not(new Resolved.MissingField(field))))
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

        /// Without one of them, the same in every run.
        private static <T> Set<T> lesser(Set<T> all) {
            return all.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .skip(1)
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> DroolsPolicyEvaluator.build(with(fault, policy)));
    }

    /// Those faults that take TRUE away; an index may leave more than is TRUE.
    @ParameterizedTest
    @EnumSource(
            names = {
                "AT_LEAST_TAKEN_FOR_GREATER",
                "A_LIST_ENTRY_LOST",
                "A_WORD_LOST",
                "THE_UPPER_END_LEFT_OUT",
                "ONE_WAY_OF_SEVERAL_DROPPED",
                "AT_MOST_TAKEN_FOR_FEWER",
                "AN_UNKNOWN_COLLECTION_TAKEN_FOR_KNOWN"
            })
    void an_index_that_loses_what_is_true_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> Candidates.of(policy, with(fault, policy)));
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_in_the_bulk_evaluator_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> BulkComparison.single(policy, with(fault, policy)));
    }

    /// Where nothing fires more or less, the counts of UNKNOWN tell.
    @ParameterizedTest
    @EnumSource
    void a_fault_shows_in_a_batch(Fault fault) {
        assertThat(
                        LongStream.range(FIRST_SEED, FIRST_SEED + POLICIES)
                                .mapToObj(Generator::new)
                                .anyMatch(generator -> {
                                    ResolvedPolicy policy =
                                            Differential.resolve(generator.policy()).orElseThrow();
                                    List<Facts> consignments =
                                            Stream.generate(() -> generator.consignment().facts())
                                                    .limit(CONSIGNMENTS)
                                                    .toList();
                                    return new BulkComparison(policy, consignments)
                                            .difference(with(fault, policy))
                                            .isPresent();
                                }))
                .as("%s", fault)
                .isTrue();
    }

    private static void assertFound(
            Fault fault, Function<ResolvedPolicy, PolicyEvaluator> evaluator) {
        Differential faulty = new Differential(evaluator);
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
