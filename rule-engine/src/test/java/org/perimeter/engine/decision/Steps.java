package org.perimeter.engine.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.Given;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// Does what steps say, from their places and words alone, as a person would who reads them.
final class Steps {
    private static final FactSchema SCHEMA = FactSchema.standard();

    private Steps() {}

    static Facts on(Facts consignment, List<Step> steps) {
        return on(consignment, null, "", steps);
    }

    private static Facts on(
            Facts facts, @Nullable Collection owner, String prefix, List<Step> steps) {
        Facts.Builder after = Facts.of(owner);
        for (Field field : SCHEMA.fieldsOf(owner)) {
            Value value = facts.value(field);
            for (Step step : steps) {
                if (step instanceof Step.Other other
                        && other.place().equals(prefix + field.key())) {
                    String to = other.to();
                    value = to == null ? null : Given.value(field, to);
                }
            }
            after.set(field, value);
        }
        for (Collection held : Collection.values()) {
            if (held.parent().orElse(null) == owner) {
                after.elements(held, elements(facts.elements(held), held, prefix, steps));
            }
        }
        return after.build();
    }

    private static @Nullable List<Facts> elements(
            @Nullable List<Facts> before, Collection held, String prefix, List<Step> steps) {
        List<Facts> after = new ArrayList<>();
        int position = 1;
        boolean any = before != null;
        for (; before != null && position <= before.size(); position++) {
            String place = prefix + held.key() + "[" + position + "]";
            if (!steps.contains(new Step.Fewer(place, SCHEMA.words(held).one()))) {
                after.add(on(before.get(position - 1), held, place + ".", steps));
            }
        }
        String place = prefix + held.key() + "[" + position + "]";
        while (steps.contains(new Step.More(place, SCHEMA.words(held).one()))) {
            any = true;
            after.add(on(Facts.of(held).build(), held, place + ".", steps));
            position++;
            place = prefix + held.key() + "[" + position + "]";
        }
        return any ? after : null;
    }
}
