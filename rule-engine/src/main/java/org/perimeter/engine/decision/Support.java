package org.perimeter.engine.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// The values that made a condition TRUE or FALSE.
///
/// Of a group those of the parts that decided; of a count those of the elements that did: the ones that meet the
/// condition where they make it hold or fail, the others where their lack does. At most [#MOST] values.
final class Support {
    /// More help nobody; the sentence says what was looked for.
    static final int MOST = 50;

    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Set<ReadValue> values = new LinkedHashSet<>();

    private Support() {}

    static List<ReadValue> of(Resolved condition, Place here) {
        Support support = new Support();
        support.collect(condition, here);
        return support.values.stream().limit(MOST).toList();
    }

    private void collect(Resolved condition, Place here) {
        if (values.size() >= MOST) {
            return;
        }
        switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) ->
                    collect(deciding(parts, here, Truth.FALSE), here);
            case Resolved.AnyOf(List<Resolved> parts) ->
                    collect(deciding(parts, here, Truth.TRUE), here);
            case Resolved.Not(Resolved part) -> collect(part, here);
            case Resolved.Quantified quantified -> collectElements(quantified, here);
            case Resolved.MissingCollection(Collection collection) -> read(collection, here);
            case Resolved.Test test -> readAll(test, here);
        }
    }

    private void collect(List<Resolved> parts, Place here) {
        parts.forEach(part -> collect(part, here));
    }

    /// The parts that alone settle the group, or all of them where none does.
    private List<Resolved> deciding(List<Resolved> parts, Place here, Truth settling) {
        List<Resolved> deciding = new ArrayList<>();
        for (Resolved part : parts) {
            if (reference.test(part, here) == settling) {
                deciding.add(part);
            }
        }
        return deciding.isEmpty() ? parts : deciding;
    }

    private void collectElements(Resolved.Quantified quantified, Place here) {
        List<Place> elements = here.elements(quantified.over());
        if (elements == null || elements.isEmpty()) {
            read(quantified.over(), here);
            return;
        }
        boolean holds = reference.test(quantified, here) == Truth.TRUE;
        Truth telling =
                Truth.of(
                        switch (quantified.quantifier().kind()) {
                            case SOME, EVERY, AT_LEAST -> holds;
                            case NO, AT_MOST -> !holds;
                            case EXACTLY -> !holds || quantified.quantifier().n() > 0;
                        });
        elements.stream()
                .filter(element -> reference.test(quantified.each(), element) == telling)
                .forEach(element -> collect(quantified.each(), element));
    }

    /// What the test itself reads, and what the quantities in it do.
    private void readAll(ResolvedNode node, Place here) {
        for (Field field : ResolvedAnatomy.fields(node)) {
            Collection owner = field.collection();
            if (owner == null || here.standsOn(owner)) {
                read(field, here);
            } else {
                everywhere(owner, here).forEach(element -> read(field, element));
            }
        }
        if (node instanceof Quantity.Count(Collection over, _)) {
            read(over, here);
        }
        ResolvedAnatomy.children(node).forEach(child -> readAll(child, here));
    }

    private static List<Place> everywhere(Collection collection, Place here) {
        Collection parent = collection.parent().orElse(null);
        List<Place> holders =
                parent == null || here.standsOn(parent) ? List.of(here) : everywhere(parent, here);
        return holders.stream()
                .flatMap(holder -> {
                    List<Place> elements = holder.elements(collection);
                    return elements == null ? Stream.empty() : elements.stream();
                })
                .limit(MOST)
                .toList();
    }

    private void read(Field field, Place here) {
        Value value = here.value(field);
        Place holder = here.holder(field.collection());
        values.add(
                new ReadValue(
                        field.path(),
                        prefix(holder) + field.key(),
                        field.label(),
                        value == null ? null : written(value)));
    }

    /// Of a collection, how many elements it has.
    private void read(Collection collection, Place here) {
        List<Place> elements = here.elements(collection);
        Bilingual label = FactSchema.standard().words(collection).many();
        String place =
                prefix(here.holder(collection.parent().orElse(null))) + collection.key() + "[]";
        values.add(
                new ReadValue(
                        collection.path(),
                        place,
                        label,
                        elements == null ? null : String.valueOf(elements.size())));
    }

    /// `goods[2].dangerous[1].` for the first dangerous good of the second line.
    static String prefix(Place place) {
        Collection collection = place.collection();
        Place outer = place.outer();
        return collection == null || outer == null
                ? ""
                : prefix(outer.holder(collection.parent().orElse(null)))
                        + collection.key()
                        + "["
                        + place.position()
                        + "].";
    }

    static String written(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Amount(BigDecimal number) -> number.toPlainString();
            case Value.Moment(Instant at) -> at.toString();
            case Value.Flag(boolean set) -> String.valueOf(set);
        };
    }
}
