package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.check.Meaning.Sense;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.rule.Effect;

/// Finds rules that fire only where a wider one does, and add nothing to it.
final class SubsumedRule implements PolicyCheck.OfMeaning {
    /// More pairs than that are not compared: the check would cost more than it tells.
    private static final int RULES = 1_000;

    @Override
    public List<Finding> in(Meaning meaning) {
        return meaning.rules().size() > RULES
                ? List.of()
                : meaning.rules().stream()
                        .flatMap(narrow -> wider(narrow, meaning).stream())
                        .toList();
    }

    private static Optional<Finding> wider(Sense narrow, Meaning meaning) {
        return meaning.rules().stream()
                .filter(wide ->
                        addsNothing(narrow.rule().effects(), wide.rule().effects())
                                && !narrow.parts().equals(wide.parts())
                                && implies(narrow, wide, meaning))
                .findFirst()
                .map(wide -> Check.SUBSUMED_RULE.at(narrow.id(), "/when", wide.id()));
    }

    private static boolean implies(Sense narrow, Sense wide, Meaning meaning) {
        return wide.parts().stream()
                .allMatch(wanted ->
                        narrow.parts().contains(wanted)
                                || narrow.parts().stream()
                                        .anyMatch(part -> within(part, wanted, meaning)));
    }

    private static boolean within(Resolved part, Resolved wanted, Meaning meaning) {
        Optional<ValueSet.Of> one = meaning.values(part);
        Optional<ValueSet.Of> other = meaning.values(wanted);
        return one.isPresent()
                && other.isPresent()
                && one.get().field().equals(other.get().field())
                && one.get().values().within(other.get().values());
    }

    /// Points always add; of the rest each must be there, or a floor that is as high.
    private static boolean addsNothing(List<Effect> narrow, List<Effect> wide) {
        return narrow.stream()
                .allMatch(effect ->
                        !(effect instanceof Effect.Points)
                                && (wide.contains(effect) || lowerFloor(effect, wide)));
    }

    private static boolean lowerFloor(Effect effect, List<Effect> wide) {
        return effect instanceof Effect.Floor floor
                && floor.exam() == null
                && wide.stream()
                        .anyMatch(other ->
                                other instanceof Effect.Floor higher
                                        && higher.disposition().compareTo(floor.disposition())
                                                >= 0);
    }
}
