package org.perimeter.engine.drools;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;

/// A small mistake that an evaluator might make, planted to see that the comparison finds it.
enum Fault {
    AT_LEAST_TAKEN_FOR_GREATER {
        @Override
        Resolved in(Resolved condition) {
            return condition
                                    instanceof
                                    Resolved.Compare(Field field, Comparison comparison, var value)
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
                                    Resolved.Quantified(Quantifier quantifier, var over, var each)
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
                                    Resolved.Quantified(Quantifier quantifier, var over, var each)
                            && quantifier.kind() == Quantifier.Kind.EXACTLY
                    ? new Resolved.Quantified(
                            new Quantifier(Quantifier.Kind.AT_LEAST, quantifier.n()), over, each)
                    : condition;
        }
    },
    A_LIST_ENTRY_LOST {
        @Override
        Resolved in(Resolved condition) {
            return condition instanceof Resolved.OneOf(Field field, var values) && values.size() > 1
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
                                    Resolved.Quantified(Quantifier quantifier, var over, var each)
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
                            List.of(condition, new Resolved.Not(new Resolved.MissingField(field))))
                    : condition;
        }
    },
    PARTS_OF_WORDS_TAKEN_FOR_WORDS {
        @Override
        Resolved in(Resolved condition) {
            return condition
                                    instanceof
                                    Resolved.Words(Field field, TextTest test, Set<String> words)
                            && test == TextTest.CONTAINS_WORD
                    ? new Resolved.Words(field, TextTest.CONTAINS, words)
                    : condition;
        }
    };

    /// What an evaluator with the fault would make of one node.
    abstract Resolved in(Resolved condition);

    /// The policy that an evaluator with the fault would run.
    final ResolvedPolicy in(ResolvedPolicy policy) {
        return new ResolvedPolicy(
                policy.programme(),
                everywhere(policy.scope()),
                policy.dispositions(),
                policy.bands(),
                policy.rules().stream()
                        .map(rule -> new ResolvedRule(rule.rule(), everywhere(rule.when())))
                        .toList(),
                policy.reads());
    }

    private Resolved everywhere(Resolved condition) {
        return in(ResolvedAnatomy.map(condition, this::everywhere));
    }

    /// Without one of them, the same in every run.
    private static <T> Set<T> lesser(Set<T> all) {
        return all.stream()
                .sorted(Comparator.comparing(Object::toString))
                .skip(1)
                .collect(Collectors.toSet());
    }
}
