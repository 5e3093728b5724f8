package org.perimeter.engine.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Looks for the fewest values to change for a condition to hold, or not to: a guess part by part, to be tried out as a whole.
final class ChangeSearch {
    private static final FactSchema SCHEMA = FactSchema.standard();

    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Place consignment;

    /// @param fired ids of the rules that fired
    ChangeSearch(Facts consignment, Set<String> fired) {
        this.consignment = Place.on(consignment, fired);
    }

    /// @param at what has the field
    /// @param to `null` to take the value away
    record Edit(Place at, Field field, @Nullable Value to) {
        String place() {
            return Support.prefix(at) + field.key();
        }

        Step step() {
            Value from = at.facts().value(field);
            return new Step(
                    place(),
                    field.label(),
                    from == null ? null : Support.written(from),
                    to == null ? null : Support.written(to));
        }
    }

    Optional<List<Edit>> toFire(Resolved condition) {
        return make(condition, true, consignment)
                .map(edits -> edits.stream().sorted(Comparator.comparing(Edit::place)).toList());
    }

    /// The consignment as it would be.
    Facts changed(List<Edit> edits) {
        return changed(consignment.facts(), null, "", edits);
    }

    private static Facts changed(
            Facts facts, @Nullable Collection owner, String prefix, List<Edit> edits) {
        Facts.Builder changed = Facts.of(owner);
        for (Field field : SCHEMA.fieldsOf(owner)) {
            Edit own =
                    edits.stream()
                            .filter(edit -> edit.place().equals(prefix + field.key()))
                            .findFirst()
                            .orElse(null);
            changed.set(field, own == null ? facts.value(field) : own.to());
        }
        for (Collection held : Collection.values()) {
            List<Facts> elements =
                    held.parent().orElse(null) == owner ? facts.elements(held) : null;
            if (elements != null) {
                List<Facts> others = new ArrayList<>();
                for (Facts element : elements) {
                    String place = prefix + held.key() + "[" + (others.size() + 1) + "].";
                    others.add(changed(element, held, place, edits));
                }
                changed.elements(held, others);
            }
        }
        return changed.build();
    }

    private Optional<List<Edit>> make(Resolved condition, boolean hold, Place here) {
        if (reference.test(condition, here) == Truth.of(hold)) {
            return Optional.of(List.of());
        }
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) -> group(parts, hold, hold, here);
            case Resolved.AnyOf(List<Resolved> parts) -> group(parts, !hold, hold, here);
            case Resolved.Not(Resolved part) -> make(part, !hold, here);
            case Resolved.Quantified quantified -> count(quantified, hold, here);
            case Resolved.MissingField(Field field) ->
                    hold ? edit(field, null, here) : Optional.empty();
            case Resolved.Test test ->
                    NearestValue.of(test, hold, here)
                            .flatMap(value -> edit(value.field(), value.to(), here));
        };
    }

    private static Optional<List<Edit>> edit(Field field, @Nullable Value to, Place here) {
        return Optional.of(List.of(new Edit(here.holder(field.collection()), field, to)));
    }

    private Optional<List<Edit>> group(
            List<Resolved> parts, boolean all, boolean hold, Place here) {
        List<Optional<List<Edit>>> ways =
                parts.stream().map(part -> make(part, hold, here)).toList();
        return all ? together(ways) : fewest(ways, 1);
    }

    private static Optional<List<Edit>> together(List<Optional<List<Edit>>> ways) {
        return ways.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        ways.stream().flatMap(Optional::stream).flatMap(List::stream).toList())
                : Optional.empty();
    }

    /// So many of the ways that take the fewest edits.
    private static Optional<List<Edit>> fewest(List<Optional<List<Edit>>> ways, int count) {
        List<List<Edit>> shortest =
                ways.stream()
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(List::size))
                        .limit(count)
                        .toList();
        return shortest.size() < count
                ? Optional.empty()
                : Optional.of(shortest.stream().flatMap(List::stream).toList());
    }

    private Optional<List<Edit>> count(Resolved.Quantified test, boolean hold, Place here) {
        List<Place> elements = here.elements(test.over());
        if (elements == null || elements.isEmpty()) {
            return Optional.empty();
        }
        int all = elements.size();
        Quantifier quantifier = test.quantifier();
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> hold ? atLeast(1, test, elements) : atMost(0, test, elements);
            case NO -> hold ? atMost(0, test, elements) : atLeast(1, test, elements);
            case EVERY -> hold ? atLeast(all, test, elements) : atMost(all - 1, test, elements);
            case AT_LEAST -> hold ? atLeast(n, test, elements) : atMost(n - 1, test, elements);
            case AT_MOST -> hold ? atMost(n, test, elements) : atLeast(n + 1, test, elements);
            case EXACTLY ->
                    hold
                            ? together(
                                    Arrays.asList(
                                            atLeast(n, test, elements), atMost(n, test, elements)))
                            : Stream.of(
                                            atLeast(n + 1, test, elements),
                                            atMost(n - 1, test, elements))
                                    .flatMap(Optional::stream)
                                    .min(Comparator.comparingInt(List::size));
        };
    }

    private Optional<List<Edit>> atLeast(int n, Resolved.Quantified test, List<Place> elements) {
        return turned(n - with(Truth.TRUE, test, elements).size(), true, test, elements);
    }

    private Optional<List<Edit>> atMost(int n, Resolved.Quantified test, List<Place> elements) {
        int possible = elements.size() - with(Truth.FALSE, test, elements).size();
        return n < 0 ? Optional.empty() : turned(possible - n, false, test, elements);
    }

    private Optional<List<Edit>> turned(
            int count, boolean hold, Resolved.Quantified test, List<Place> elements) {
        List<Place> done = with(Truth.of(hold), test, elements);
        return fewest(
                elements.stream()
                        .filter(element -> !done.contains(element))
                        .map(element -> make(test.each(), hold, element))
                        .toList(),
                Math.max(0, count));
    }

    private List<Place> with(Truth truth, Resolved.Quantified test, List<Place> elements) {
        return elements.stream()
                .filter(element -> reference.test(test.each(), element) == truth)
                .toList();
    }
}
