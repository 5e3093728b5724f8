package org.perimeter.engine.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Changed.Where;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Looks for the fewest things to change for a condition to hold, or not to: part by part, each on what the parts before
/// it have changed. A guess, to be tried out as a whole.
final class ChangeSearch {
    /// What holds of every element.
    static final Resolved ANY = new Resolved.AllOf(List.of());

    /// A later part may undo what an earlier one needs; then they are gone through again.
    private static final int ROUNDS = 3;

    /// Elements that are looked at for the cheapest to change, and at most that are added.
    private static final int ELEMENTS = 50;

    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Facts consignment;
    private final Set<String> fired;

    /// @param fired ids of the rules that fired
    ChangeSearch(Facts consignment, Set<String> fired) {
        this.consignment = consignment;
        this.fired = fired;
    }

    Optional<Changed> toFire(Resolved condition) {
        return make(condition, true, Where.CONSIGNMENT, Changed.nothing(consignment, fired));
    }

    private boolean is(Resolved condition, boolean hold, Where where, Changed so) {
        return reference.test(condition, so.place(where)) == Truth.of(hold);
    }

    private Optional<Changed> make(Resolved condition, boolean hold, Where where, Changed so) {
        if (is(condition, hold, where, so)) {
            return Optional.of(so);
        }
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) ->
                    hold ? all(parts, true, where, so) : one(parts, false, where, so);
            case Resolved.AnyOf(List<Resolved> parts) ->
                    hold ? one(parts, true, where, so) : all(parts, false, where, so);
            case Resolved.Not(Resolved part) -> make(part, !hold, where, so);
            case Resolved.Quantified quantified -> count(quantified, hold, where, so);
            case Resolved.MissingField(Field field) ->
                    hold
                            ? Optional.of(so.write(where.holder(field.collection()), field, null))
                            : Optional.empty();
            case Resolved.Test test ->
                    Counting.of(test, so.place(where), reference)
                            .map(counted -> count(counted, hold, where, so))
                            .orElseGet(() -> value(test, hold, where, so));
        };
    }

    private Optional<Changed> value(Resolved.Test test, boolean hold, Where where, Changed so) {
        Place here = so.place(where);
        return NearestValue.of(test, hold, here, reference)
                .map(value ->
                        so.write(so.where(value.at(), here, where), value.field(), value.to()))
                .filter(changed -> is(test, hold, where, changed))
                .findFirst()
                .or(() -> withOneMore(test, hold, where, so));
    }

    /// What an amount goes over may lack an element that counts: one more, then its number.
    private Optional<Changed> withOneMore(
            Resolved.Test test, boolean hold, Where where, Changed so) {
        NearestAmount amount = new NearestAmount(reference, so.place(where));
        return amount.overNothing(test).stream()
                .flatMap(over -> {
                    Changed.Added added = so.add(where, over.over());
                    Resolved filter = over.where() == null ? ANY : over.where();
                    return make(filter, true, added.element(), added.changed()).stream();
                })
                .flatMap(changed -> value(test, hold, where, changed).stream())
                .findFirst();
    }

    private Optional<Changed> all(List<Resolved> parts, boolean hold, Where where, Changed so) {
        Changed all = so;
        for (int round = 0; round < ROUNDS; round++) {
            for (Resolved part : parts) {
                Optional<Changed> next = make(part, hold, where, all);
                if (next.isEmpty()) {
                    return next;
                }
                all = next.get();
            }
            Changed made = all;
            if (parts.stream().allMatch(part -> is(part, hold, where, made))) {
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    private Optional<Changed> one(List<Resolved> parts, boolean hold, Where where, Changed so) {
        return fewest(parts.stream().flatMap(part -> make(part, hold, where, so).stream()));
    }

    private static Optional<Changed> fewest(Stream<Changed> ways) {
        return ways.min(Comparator.comparingInt(way -> way.edits().size()));
    }

    private Optional<Changed> count(
            Resolved.Quantified test, boolean hold, Where where, Changed so) {
        int all = so.positions(where, test.over()).size();
        Quantifier quantifier = test.quantifier();
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> hold ? atLeast(1, test, where, so) : atMost(0, false, test, where, so);
            case NO -> hold ? atMost(0, false, test, where, so) : atLeast(1, test, where, so);
            case EVERY ->
                    hold
                            ? atLeast(Math.max(1, all), test, where, so)
                            : atMost(all - 1, false, test, where, so);
            case AT_LEAST ->
                    hold ? atLeast(n, test, where, so) : atMost(n - 1, false, test, where, so);
            case AT_MOST ->
                    hold ? atMost(n, false, test, where, so) : atLeast(n + 1, test, where, so);
            case EXACTLY ->
                    hold
                            ? atLeast(n, test, where, so)
                                    .flatMap(some -> atMost(n, true, test, where, some))
                            : fewest(
                                    Stream.concat(
                                            atMost(n - 1, false, test, where, so).stream(),
                                            atLeast(n + 1, test, where, so).stream()));
        };
    }

    private Optional<Changed> atLeast(int n, Resolved.Quantified test, Where where, Changed so) {
        List<Where> done = with(Truth.TRUE, test, where, so);
        List<Where> others =
                elements(test.over(), where, so).stream()
                        .filter(element -> !done.contains(element))
                        .toList();
        Changed turned = turned(n - done.size(), true, test.each(), others, so);
        int lacking = n - with(Truth.TRUE, test, where, turned).size();
        if (lacking > ELEMENTS) {
            return Optional.empty();
        }
        for (int i = 0; i < lacking; i++) {
            Changed.Added added = turned.add(where, test.over());
            Optional<Changed> filled = make(test.each(), true, added.element(), added.changed());
            if (filled.isEmpty()) {
                return filled;
            }
            turned = filled.get();
        }
        return Optional.of(turned);
    }

    /// @param sparing whether those that certainly meet the condition come last, for so many are needed
    private Optional<Changed> atMost(
            int n, boolean sparing, Resolved.Quantified test, Where where, Changed so) {
        if (n < 0 || !so.place(where).knows(test.over())) {
            return Optional.empty();
        }
        Changed left = so;
        if (sparing) {
            int certain = with(Truth.TRUE, test, where, so).size();
            left = fewer(Math.max(n, certain), Truth.UNKNOWN, test, where, left);
        }
        left = fewer(n, null, test, where, left);
        return Optional.of(left);
    }

    /// Turns elements, or takes those away that cannot be turned, until at most so many may meet the condition.
    ///
    /// @param those `null` for all that may
    private Changed fewer(
            int n, @Nullable Truth those, Resolved.Quantified test, Where where, Changed so) {
        Predicate<Where> open =
                element -> {
                    Truth truth = reference.test(test.each(), so.place(element));
                    return truth != Truth.FALSE && (those == null || truth == those);
                };
        List<Where> elements = elements(test.over(), where, so).stream().filter(open).toList();
        Changed fewer = turned(possible(test, where, so) - n, false, test.each(), elements, so);
        for (Where element : elements.reversed()) {
            if (possible(test, where, fewer) > n && !is(test.each(), false, element, fewer)) {
                fewer = fewer.remove(element);
            }
        }
        return fewer;
    }

    private int possible(Resolved.Quantified test, Where where, Changed so) {
        return so.positions(where, test.over()).size() - with(Truth.FALSE, test, where, so).size();
    }

    /// So many of the elements that take the fewest edits, or all that can be turned where those are fewer.
    private Changed turned(
            int count, boolean hold, Resolved each, List<Where> elements, Changed so) {
        if (count <= 0) {
            return so;
        }
        List<Where> cheapest =
                elements.stream()
                        .limit(Math.max(count, ELEMENTS))
                        .flatMap(element ->
                                make(each, hold, element, so)
                                        .map(way -> new Cost(element, way.edits().size()))
                                        .stream())
                        .sorted(Comparator.comparingInt(Cost::edits))
                        .limit(count)
                        .map(Cost::element)
                        .toList();
        Changed turned = so;
        for (Where element : cheapest) {
            turned = make(each, hold, element, turned).orElse(turned);
        }
        return turned;
    }

    private record Cost(Where element, int edits) {}

    private static List<Where> elements(Collection over, Where where, Changed so) {
        return so.positions(where, over).stream()
                .map(position -> where.element(over, position))
                .toList();
    }

    private List<Where> with(Truth truth, Resolved.Quantified test, Where where, Changed so) {
        return elements(test.over(), where, so).stream()
                .filter(element -> reference.test(test.each(), so.place(element)) == truth)
                .toList();
    }
}
