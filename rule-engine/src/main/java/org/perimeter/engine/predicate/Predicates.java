package org.perimeter.engine.predicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.Standards;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// The kinds of predicates, one named class each, so that call sites stay monomorphic.
///
/// Written apart from the reference evaluator on purpose: what the two have in common is the resolved form and the leaves
/// that have tests of their own (folding, check digits).
final class Predicates {
    private Predicates() {}

    record Numbered(int number) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.of(number);
        }
    }

    record AllOf(List<Predicate> parts) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            Truth weakest = Truth.TRUE;
            for (int i = 0; i < parts.size(); i++) {
                Truth part = parts.get(i).test(reading);
                if (part == Truth.FALSE) {
                    return Truth.FALSE;
                }
                weakest = part == Truth.UNKNOWN ? part : weakest;
            }
            return weakest;
        }
    }

    record AnyOf(List<Predicate> parts) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            Truth strongest = Truth.FALSE;
            for (int i = 0; i < parts.size(); i++) {
                Truth part = parts.get(i).test(reading);
                if (part == Truth.TRUE) {
                    return Truth.TRUE;
                }
                strongest = part == Truth.UNKNOWN ? part : strongest;
            }
            return strongest;
        }
    }

    record Not(Predicate part) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return part.test(reading).negated();
        }
    }

    record MissingField(Field field) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.value(field) == null ? Truth.TRUE : Truth.FALSE;
        }
    }

    record MissingCollection(Collection collection) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.elements(collection) == null ? Truth.TRUE : Truth.FALSE;
        }
    }

    /// @param below whether a lesser value meets the test; likewise an equal and a greater one
    record Ordered(Field field, Value limit, boolean below, boolean equal, boolean above)
            implements Predicate {
        static Ordered of(Field field, Comparison comparison, Value limit) {
            return switch (comparison) {
                case EQUAL -> new Ordered(field, limit, false, true, false);
                case DIFFERENT -> new Ordered(field, limit, true, false, true);
                case LESS -> new Ordered(field, limit, true, false, false);
                case AT_MOST -> new Ordered(field, limit, true, true, false);
                case GREATER -> new Ordered(field, limit, false, false, true);
                case AT_LEAST -> new Ordered(field, limit, false, true, true);
            };
        }

        @Override
        public Truth test(Reading reading) {
            Value value = reading.value(field);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            int order = order(value, limit);
            return Truth.of(order < 0 ? below : order == 0 ? equal : above);
        }
    }

    record Ranged(Field field, Value from, Value to) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            Value value = reading.value(field);
            return value == null
                    ? Truth.UNKNOWN
                    : Truth.of(order(value, from) >= 0 && order(value, to) <= 0);
        }
    }

    record OneOf(Field field, Set<Value> values) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            Value value = reading.value(field);
            return value == null ? Truth.UNKNOWN : Truth.of(values.contains(value));
        }
    }

    record Standard(Field field, Validator validator) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.value(field) instanceof Value.Text(String code)
                    ? Truth.of(Standards.meets(validator, code))
                    : Truth.UNKNOWN;
        }
    }

    /// @param single  words without anything but letters and digits; a text has them among its own words or not at all
    /// @param phrases the others
    record Worded(Field field, TextTest test, Set<String> single, List<String> phrases)
            implements Predicate {
        static Worded of(Field field, TextTest test, Set<String> words) {
            Set<String> single = new HashSet<>(words);
            single.removeIf(word -> !word.codePoints().allMatch(Folding::inWord));
            List<String> phrases =
                    words.stream().filter(word -> !single.contains(word)).sorted().toList();
            return switch (test) {
                case CONTAINS_WORD -> new Worded(field, test, Set.copyOf(single), phrases);
                case EQUALS -> new Worded(field, test, words, List.of());
                case CONTAINS, STARTS_WITH, ENDS_WITH ->
                        new Worded(field, test, Set.of(), words.stream().sorted().toList());
            };
        }

        @Override
        public Truth test(Reading reading) {
            return reading.value(field) instanceof Value.Text text
                    ? Truth.of(meets(reading.folded(text)))
                    : Truth.UNKNOWN;
        }

        private boolean meets(FoldedText folded) {
            if (test == TextTest.EQUALS) {
                return single.contains(folded.text());
            }
            if (!single.isEmpty() && folded.hasWordOf(single)) {
                return true;
            }
            for (int i = 0; i < phrases.size(); i++) {
                if (meets(folded, phrases.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean meets(FoldedText folded, String phrase) {
            return switch (test) {
                case CONTAINS_WORD -> folded.holdsPhrase(phrase);
                case CONTAINS -> folded.text().contains(phrase);
                case STARTS_WITH -> folded.text().startsWith(phrase);
                case ENDS_WITH -> folded.text().endsWith(phrase);
                case EQUALS -> folded.text().equals(phrase);
            };
        }
    }

    /// Between `least` and `most` elements meet the test; with `every`, all of them and at least one.
    record Counted(Collection over, Predicate each, int least, int most, boolean every)
            implements Predicate {
        static Counted of(Quantifier quantifier, Collection over, Predicate each) {
            int n = quantifier.n();
            return switch (quantifier.kind()) {
                case SOME -> new Counted(over, each, 1, Integer.MAX_VALUE, false);
                case EVERY -> new Counted(over, each, 1, Integer.MAX_VALUE, true);
                case NO -> new Counted(over, each, 0, 0, false);
                case EXACTLY -> new Counted(over, each, n, n, false);
                case AT_LEAST -> new Counted(over, each, n, Integer.MAX_VALUE, false);
                case AT_MOST -> new Counted(over, each, 0, n, false);
            };
        }

        @Override
        public Truth test(Reading reading) {
            List<Facts> elements = reading.elements(over);
            if (elements == null) {
                return Truth.UNKNOWN;
            }
            int size = elements.size();
            int needed = every ? Math.max(1, size) : least;
            int met = 0;
            int open = 0;
            for (int i = 0; i < size; i++) {
                reading.standOn(over, elements.get(i));
                Truth truth = each.test(reading);
                met += truth == Truth.TRUE ? 1 : 0;
                open += truth == Truth.UNKNOWN ? 1 : 0;
                if (met > most || met + open + (size - i - 1) < needed) {
                    return Truth.FALSE;
                }
                if (met >= needed && most == Integer.MAX_VALUE) {
                    return Truth.TRUE;
                }
            }
            if (met + open < needed) {
                return Truth.FALSE;
            }
            return met >= needed && met + open <= most ? Truth.TRUE : Truth.UNKNOWN;
        }
    }

    /// Values of one field are of one kind: facts take no other, and the resolver reads literals by the field's type.
    static int order(Value value, Value limit) {
        return switch (value) {
            case Value.Amount(BigDecimal number) ->
                    number.compareTo(((Value.Amount) limit).number());
            case Value.Moment(Instant at) -> at.compareTo(((Value.Moment) limit).at());
            case Value.Text(String text) -> text.compareTo(((Value.Text) limit).text());
            case Value.Flag(boolean set) -> Boolean.compare(set, ((Value.Flag) limit).set());
        };
    }
}
