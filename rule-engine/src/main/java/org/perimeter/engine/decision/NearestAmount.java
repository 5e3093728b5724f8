package org.perimeter.engine.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Range;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Operation;

/// Finds the numbers that, one of them moved, would bring an amount to the limit of a test, and just to either side of it.
final class NearestAmount {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// More digits than that no weight and no value has.
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

    /// Decimal places of a number that was not there before.
    private static final int PLACES = 2;

    private final ReferenceEvaluator reference;
    private final Place here;

    NearestAmount(ReferenceEvaluator reference, Place here) {
        this.reference = reference;
        this.here = here;
    }

    /// One number, and where the amount that holds it reaches the limit.
    private record Crossing(Place at, Field field, BigDecimal number) {}

    Stream<NearestValue> of(Resolved.Test test) {
        Stream<Crossing> crossings =
                switch (test) {
                    case Resolved.Amounts(Quantity left, _, Quantity right) ->
                            Stream.concat(
                                    reach(left, exact(right, here), here),
                                    reach(right, exact(left, here), here));
                    case Resolved.Deviates deviates -> deviates(deviates);
                    case Resolved.Test _ -> Stream.empty();
                };
        return crossings
                .flatMap(this::around)
                .sorted(Comparator.comparing(NearestAmount::distance));
    }

    /// The sums, extremes and averages of a test of which no element counts.
    List<Quantity.Aggregate> overNothing(ResolvedNode node) {
        return switch (node) {
            case Resolved.Amounts _, Resolved.Deviates _, Quantity.Arithmetic _ ->
                    ResolvedAnatomy.children(node).stream()
                            .flatMap(child -> overNothing(child).stream())
                            .toList();
            case Quantity.Aggregate aggregate ->
                    members(aggregate, here).isEmpty() ? List.of(aggregate) : List.of();
            case ResolvedNode _ -> List.of();
        };
    }

    /// Where the amount differs from what is expected by just as much as is tolerated, on either side.
    private Stream<Crossing> deviates(Resolved.Deviates test) {
        BigDecimal expected = exact(test.expected(), here);
        BigDecimal amount = exact(test.amount(), here);
        List<Crossing> crossings = new ArrayList<>();
        for (int side : List.of(1, -1)) {
            BigDecimal sign = BigDecimal.valueOf(side);
            if (expected != null) {
                BigDecimal margin = sign.multiply(margin(test, expected));
                reach(test.amount(), expected.add(margin), here).forEach(crossings::add);
            }
            if (amount != null) {
                expectations(test, amount, sign)
                        .flatMap(target -> reach(test.expected(), target, here))
                        .forEach(crossings::add);
            }
        }
        return crossings.stream();
    }

    private static BigDecimal margin(Resolved.Deviates test, BigDecimal expected) {
        BigDecimal part =
                test.percent() == null
                        ? BigDecimal.ZERO
                        : expected.abs().multiply(test.percent()).divide(HUNDRED, DIGITS);
        return test.absolute() == null ? part : part.max(test.absolute());
    }

    /// From what is expected the amount would differ by just so much.
    private static Stream<BigDecimal> expectations(
            Resolved.Deviates test, BigDecimal amount, BigDecimal sign) {
        Stream<BigDecimal> absolute =
                test.absolute() == null
                        ? Stream.empty()
                        : Stream.of(amount.subtract(sign.multiply(test.absolute())));
        if (test.percent() == null) {
            return absolute;
        }
        BigDecimal factor =
                BigDecimal.ONE.add(sign.multiply(test.percent()).divide(HUNDRED, DIGITS));
        return Stream.concat(absolute, quotient(amount, factor).stream());
    }

    /// The numbers below a quantity, each where it would have to be for the quantity to be the target while the rest stays.
    private Stream<Crossing> reach(Quantity quantity, @Nullable BigDecimal target, Place place) {
        if (target == null) {
            return Stream.empty();
        }
        return switch (quantity) {
            case Quantity.Of(Field field) ->
                    Stream.of(new Crossing(place.holder(field.collection()), field, target));
            case Quantity.Arithmetic(Operation operation, Quantity left, Quantity right) ->
                    Stream.concat(
                            inverse(operation, target, exact(right, place), true).stream()
                                    .flatMap(of -> reach(left, of, place)),
                            inverse(operation, target, exact(left, place), false).stream()
                                    .flatMap(of -> reach(right, of, place)));
            case Quantity.Aggregate aggregate -> aggregate(aggregate, target, place);
            case Quantity.Exact _,
                    Quantity.Length _,
                    Quantity.Listed _,
                    Quantity.Count _,
                    Quantity.Distinct _ ->
                    Stream.empty();
        };
    }

    /// What one side has to be, the other staying as it is.
    private static Optional<BigDecimal> inverse(
            Operation operation, BigDecimal target, @Nullable BigDecimal other, boolean left) {
        if (other == null) {
            return Optional.empty();
        }
        return switch (operation) {
            case SUM -> Optional.of(target.subtract(other));
            case DIFFERENCE -> Optional.of(left ? target.add(other) : other.subtract(target));
            case PRODUCT -> quotient(target, other);
            case RATIO -> left ? Optional.of(target.multiply(other)) : quotient(other, target);
        };
    }

    private static Optional<BigDecimal> quotient(BigDecimal number, BigDecimal by) {
        return by.signum() == 0 ? Optional.empty() : Optional.of(number.divide(by, DIGITS));
    }

    /// One element takes all that the sum lacks, or becomes the least or the greatest.
    private Stream<Crossing> aggregate(
            Quantity.Aggregate aggregate, BigDecimal target, Place place) {
        List<Place> members = members(aggregate, place);
        List<Crossing> crossings = new ArrayList<>();
        for (Place member : members) {
            BigDecimal others = BigDecimal.ZERO;
            boolean known = true;
            for (Place other : members) {
                BigDecimal number =
                        other.equals(member) ? BigDecimal.ZERO : exact(aggregate.of(), other);
                known &= number != null;
                others = number == null ? others : others.add(number);
            }
            if (known) {
                BigDecimal own = own(aggregate.function(), target, others, members.size());
                reach(aggregate.of(), own, member).forEach(crossings::add);
            }
        }
        return crossings.stream();
    }

    private static BigDecimal own(
            Function function, BigDecimal target, BigDecimal others, int count) {
        return switch (function) {
            case SUM -> target.subtract(others);
            case MIN, MAX -> target;
            case AVERAGE -> target.multiply(BigDecimal.valueOf(count)).subtract(others);
        };
    }

    private List<Place> members(Quantity.Aggregate aggregate, Place place) {
        List<Place> elements = place.elements(aggregate.over());
        Resolved where = aggregate.where();
        return elements == null
                ? List.of()
                : elements.stream()
                        .filter(element ->
                                where == null || reference.test(where, element) == Truth.TRUE)
                        .limit(Support.MOST)
                        .toList();
    }

    private @Nullable BigDecimal exact(Quantity quantity, Place place) {
        Range range = reference.measure(quantity, place);
        return range.exact();
    }

    /// On the limit and one step beside it, in the places that the number has already.
    private Stream<NearestValue> around(Crossing crossing) {
        BigDecimal now =
                crossing.at.facts().value(crossing.field) instanceof Value.Amount(BigDecimal number)
                        ? number
                        : null;
        int places = Math.clamp(now == null ? 0 : now.scale(), 0, PLACES);
        BigDecimal exact = crossing.number.stripTrailingZeros();
        places = Math.max(places, Math.clamp(exact.scale(), 0, PLACES));
        BigDecimal step = BigDecimal.valueOf(1, places);
        BigDecimal down = exact.setScale(places, RoundingMode.FLOOR);
        BigDecimal up = exact.setScale(places, RoundingMode.CEILING);
        return Stream.of(down, up, down.subtract(step), up.add(step))
                .distinct()
                .map(number ->
                        new NearestValue(crossing.at, crossing.field, new Value.Amount(number)));
    }

    /// How far the number moves, in parts of what it was; one that is not there yet comes last.
    private static BigDecimal distance(NearestValue value) {
        if (!(value.at().facts().value(value.field()) instanceof Value.Amount(BigDecimal now))
                || !(value.to() instanceof Value.Amount(BigDecimal then))) {
            return BigDecimal.valueOf(Long.MAX_VALUE);
        }
        BigDecimal size = now.abs().max(BigDecimal.ONE);
        return then.subtract(now).abs().divide(size, DIGITS);
    }
}
