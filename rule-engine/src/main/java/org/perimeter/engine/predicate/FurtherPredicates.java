package org.perimeter.engine.predicate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.LikeEntries;
import org.perimeter.engine.compile.Range;
import org.perimeter.engine.compile.Shapes;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;

/// Tests beyond one field and its values: shapes, likeness, other fields, amounts, time, and other rules.
final class FurtherPredicates {
    private FurtherPredicates() {}

    record Shaped(Field field, Shape shape) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.value(field) instanceof Value.Text(String text)
                    ? Truth.of(Shapes.meets(shape, text))
                    : Truth.UNKNOWN;
        }
    }

    record Similar(Field field, LikeEntries entries) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return reading.value(field) instanceof Value.Text value
                    ? Truth.of(entries.has(reading.folded(value).text()))
                    : Truth.UNKNOWN;
        }
    }

    /// @param below whether a lesser value meets the test; likewise an equal and a greater one
    record Fields(Field field, Field other, boolean below, boolean equal, boolean above)
            implements Predicate {
        static Fields of(Field field, Comparison comparison, Field other) {
            return switch (comparison) {
                case EQUAL -> new Fields(field, other, false, true, false);
                case DIFFERENT -> new Fields(field, other, true, false, true);
                case LESS -> new Fields(field, other, true, false, false);
                case AT_MOST -> new Fields(field, other, true, true, false);
                case GREATER -> new Fields(field, other, false, false, true);
                case AT_LEAST -> new Fields(field, other, false, true, true);
            };
        }

        @Override
        public Truth test(Reading reading) {
            Value one = reading.value(field);
            Value two = reading.value(other);
            if (one == null || two == null) {
                return Truth.UNKNOWN;
            }
            int order = order(reading, one, two);
            return Truth.of(order < 0 ? below : order == 0 ? equal : above);
        }

        private int order(Reading reading, Value one, Value two) {
            boolean folds = field.type() == FieldType.TEXT || other.type() == FieldType.TEXT;
            return folds && one instanceof Value.Text text && two instanceof Value.Text otherText
                    ? reading.folded(text).text().compareTo(reading.folded(otherText).text())
                    : Predicates.order(one, two);
        }
    }

    record Amounts(Measured left, Comparison comparison, Measured right) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            return left.of(reading).is(comparison, right.of(reading));
        }
    }

    /// @param factor the tolerance in hundredths of the expected amount; `null` where it does not count
    record Deviates(
            Measured amount,
            Measured expected,
            Side side,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal absolute)
            implements Predicate {
        @Override
        public Truth test(Reading reading) {
            Range from = expected.of(reading);
            Range difference = amount.of(reading).minus(from);
            Truth up = side == Side.LESS ? Truth.FALSE : beyond(difference, from);
            Truth down = side == Side.MORE ? Truth.FALSE : beyond(difference.negated(), from);
            return up.or(down);
        }

        private Truth beyond(Range difference, Range from) {
            Truth relative = Truth.TRUE;
            if (factor != null) {
                Range hundredfold = difference.times(Range.exactly(100));
                relative =
                        hundredfold.is(
                                Comparison.GREATER, from.absolute().times(Range.exactly(factor)));
            }
            Truth fixed =
                    absolute == null
                            ? Truth.TRUE
                            : difference.is(Comparison.GREATER, Range.exactly(absolute));
            return relative.and(fixed);
        }
    }

    record Elapsed(Field from, Field to, Comparison comparison, Duration limit)
            implements Predicate {
        @Override
        public Truth test(Reading reading) {
            if (!(reading.value(from) instanceof Value.Moment(var start))
                    || !(reading.value(to) instanceof Value.Moment(var end))) {
                return Truth.UNKNOWN;
            }
            int order = end.compareTo(start.plus(limit));
            return Truth.of(
                    switch (comparison) {
                        case EQUAL -> order == 0;
                        case DIFFERENT -> order != 0;
                        case LESS -> order < 0;
                        case AT_MOST -> order <= 0;
                        case GREATER -> order > 0;
                        case AT_LEAST -> order >= 0;
                    });
        }
    }

    record Fired(Set<String> rules, int least, int most) implements Predicate {
        static Fired of(Quantifier quantifier, Set<String> rules) {
            int n = quantifier.n();
            return switch (quantifier.kind()) {
                case SOME -> new Fired(rules, 1, rules.size());
                case EVERY -> new Fired(rules, rules.size(), rules.size());
                case NO -> new Fired(rules, 0, 0);
                case EXACTLY -> new Fired(rules, n, n);
                case AT_LEAST -> new Fired(rules, n, rules.size());
                case AT_MOST -> new Fired(rules, 0, n);
            };
        }

        @Override
        public Truth test(Reading reading) {
            int fired = 0;
            for (String rule : rules) {
                fired += reading.fired(rule) ? 1 : 0;
            }
            return Truth.of(least <= fired && fired <= most);
        }
    }
}
