package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Expression.Function;

/// The meaning of an expression, written to be read: the range in which its number certainly lies.
final class QuantityEvaluator {
    private final ReferenceEvaluator conditions;

    QuantityEvaluator(ReferenceEvaluator conditions) {
        this.conditions = conditions;
    }

    /// An element that is, or may be, among those that a filter lets through.
    private record Member(Place place, boolean certain) {}

    Range of(Quantity quantity, Place here) {
        return switch (quantity) {
            case Quantity.Exact(BigDecimal number) -> Range.exactly(number);
            case Quantity.Of(Field field) ->
                    here.value(field) instanceof Value.Amount(BigDecimal number)
                            ? Range.exactly(number)
                            : Range.UNKNOWN;
            case Quantity.Length(Field field) ->
                    here.value(field) instanceof Value.Text(String text)
                            ? Range.exactly(text.strip().codePoints().count())
                            : Range.UNKNOWN;
            case Quantity.Listed(_, Field key, var numbers) -> {
                Object wanted = alike(key, here.value(key));
                BigDecimal number = wanted == null ? null : numbers.get(wanted);
                yield number == null ? Range.UNKNOWN : Range.exactly(number);
            }
            case Quantity.Arithmetic(var operation, Quantity left, Quantity right) -> {
                Range one = of(left, here);
                Range other = of(right, here);
                yield switch (operation) {
                    case SUM -> one.plus(other);
                    case DIFFERENCE -> one.minus(other);
                    case PRODUCT -> one.times(other);
                    case RATIO -> one.dividedBy(other);
                };
            }
            case Quantity.Count(Collection over, @Nullable Resolved where) -> {
                List<Member> members = members(over, where, here);
                yield members == null
                        ? Range.UNKNOWN
                        : between(members.stream().filter(Member::certain).count(), members.size());
            }
            case Quantity.Distinct(Collection over, Field field, @Nullable Resolved where) -> {
                List<Member> members = members(over, where, here);
                yield members == null ? Range.UNKNOWN : distinct(members, field);
            }
            case Quantity.Aggregate(
                            var function,
                            Collection over,
                            Quantity each,
                            @Nullable Resolved where) -> {
                List<Member> members = members(over, where, here);
                yield members == null ? Range.UNKNOWN : aggregate(function, members, each);
            }
        };
    }

    private @Nullable List<Member> members(Collection over, @Nullable Resolved where, Place here) {
        List<Place> elements = here.elements(over);
        if (elements == null) {
            return null;
        }
        List<Member> members = new ArrayList<>();
        for (Place element : elements) {
            Truth let = where == null ? Truth.TRUE : conditions.test(where, element);
            if (let != Truth.FALSE) {
                members.add(new Member(element, let == Truth.TRUE));
            }
        }
        return members;
    }

    /// At least the known values of certain members, or one if there is any; at most all known values, and one more for
    /// each member without a value.
    private static Range distinct(List<Member> members, Field field) {
        long certain = values(members.stream().filter(Member::certain).toList(), field).size();
        boolean any = members.stream().anyMatch(Member::certain);
        long open = members.stream().filter(member -> member.place().value(field) == null).count();
        return between(Math.max(certain, any ? 1 : 0), values(members, field).size() + open);
    }

    private static Set<Object> values(List<Member> members, Field field) {
        return members.stream()
                .map(member -> alike(field, member.place().value(field)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Range aggregate(Function function, List<Member> members, Quantity each) {
        List<Ranges.Member> ranges =
                members.stream()
                        .map(member ->
                                new Ranges.Member(of(each, member.place()), member.certain()))
                        .toList();
        return switch (function) {
            case SUM -> Ranges.sum(ranges);
            case MIN -> Ranges.greatest(Ranges.negated(ranges)).negated();
            case MAX -> Ranges.greatest(ranges);
            case AVERAGE -> Ranges.average(ranges);
        };
    }

    private static Range between(long low, long high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private static @Nullable Object alike(Field field, @Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(String text) ->
                    field.type() == FieldType.TEXT ? Folding.fold(text) : text;
            case Value.Amount _, Value.Moment _, Value.Flag _ -> value;
        };
    }
}
