package org.perimeter.engine.predicate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Range;
import org.perimeter.engine.compile.Ranges;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Operation;

/// The kinds of quantities, one named class each.
final class Measures {
    private Measures() {}

    record Exact(Range range) implements Measured {
        @Override
        public Range of(Reading reading) {
            return range;
        }
    }

    record Of(Field field) implements Measured {
        @Override
        public Range of(Reading reading) {
            return reading.value(field) instanceof Value.Amount(BigDecimal number)
                    ? Range.exactly(number)
                    : Range.UNKNOWN;
        }
    }

    record Length(Field field) implements Measured {
        @Override
        public Range of(Reading reading) {
            if (!(reading.value(field) instanceof Value.Text(String text))) {
                return Range.UNKNOWN;
            }
            String bare = text.strip();
            return Range.exactly(bare.codePointCount(0, bare.length()));
        }
    }

    record Listed(Field key, Map<String, BigDecimal> numbers) implements Measured {
        @Override
        public Range of(Reading reading) {
            String wanted = ListPredicates.alike(key, reading);
            BigDecimal number = wanted == null ? null : numbers.get(wanted);
            return number == null ? Range.UNKNOWN : Range.exactly(number);
        }
    }

    record Arithmetic(Operation operation, Measured left, Measured right) implements Measured {
        @Override
        public Range of(Reading reading) {
            Range one = left.of(reading);
            Range other = right.of(reading);
            return switch (operation) {
                case SUM -> one.plus(other);
                case DIFFERENCE -> one.minus(other);
                case PRODUCT -> one.times(other);
                case RATIO -> one.dividedBy(other);
            };
        }
    }

    record Count(Collection over, @Nullable Predicate where) implements Measured {
        @Override
        public Range of(Reading reading) {
            int[] counts = new int[2];
            boolean known = visit(reading, over, where, let -> counts[let == Truth.TRUE ? 0 : 1]++);
            return known ? between(counts[0], counts[0] + counts[1]) : Range.UNKNOWN;
        }
    }

    record Distinct(Collection over, Field field, @Nullable Predicate where) implements Measured {
        @Override
        public Range of(Reading reading) {
            Set<Object> certain = new HashSet<>();
            Set<Object> possible = new HashSet<>();
            int[] counts = new int[2];
            boolean known =
                    visit(
                            reading,
                            over,
                            where,
                            let -> {
                                Object value = value(reading);
                                counts[0] += let == Truth.TRUE ? 1 : 0;
                                if (value == null) {
                                    counts[1]++;
                                    return;
                                }
                                possible.add(value);
                                if (let == Truth.TRUE) {
                                    certain.add(value);
                                }
                            });
            return known
                    ? between(
                            Math.max(certain.size(), Math.min(counts[0], 1)),
                            possible.size() + counts[1])
                    : Range.UNKNOWN;
        }

        private @Nullable Object value(Reading reading) {
            return field.type() == FieldType.TEXT
                    ? ListPredicates.alike(field, reading)
                    : reading.value(field);
        }
    }

    record Aggregate(Function function, Collection over, Measured each, @Nullable Predicate where)
            implements Measured {
        @Override
        public Range of(Reading reading) {
            List<Ranges.Member> members = new ArrayList<>();
            boolean known =
                    visit(
                            reading,
                            over,
                            where,
                            let ->
                                    members.add(
                                            new Ranges.Member(
                                                    each.of(reading), let == Truth.TRUE)));
            if (!known) {
                return Range.UNKNOWN;
            }
            return switch (function) {
                case SUM -> Ranges.sum(members);
                case MIN -> Ranges.greatest(Ranges.negated(members)).negated();
                case MAX -> Ranges.greatest(members);
                case AVERAGE -> Ranges.average(members);
            };
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void take(Truth let);
    }

    /// Stands on each element that the filter lets through, or may; `false` where the collection is unknown.
    private static boolean visit(
            Reading reading, Collection over, @Nullable Predicate where, Visitor visitor) {
        List<Facts> elements = reading.elements(over);
        if (elements == null) {
            return false;
        }
        Facts before = reading.standing(over);
        for (int i = 0; i < elements.size(); i++) {
            reading.standOn(over, elements.get(i));
            Truth let = where == null ? Truth.TRUE : where.test(reading);
            if (let != Truth.FALSE) {
                visitor.take(let);
            }
        }
        reading.standOn(over, before);
        return true;
    }

    private static Range between(int low, int high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }
}
