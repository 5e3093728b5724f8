package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Field;

/// Whether the scope is FALSE wherever a condition is TRUE. Where it is UNKNOWN a consignment is handled as within.
///
/// Both are taken apart into the ways in which they can hold; the scope is FALSE if in each of its ways some part is.
final class OutOfScope {
    /// A condition that can hold in more ways is taken as a whole.
    private static final int WAYS = 64;

    private final Meaning meaning;
    private final List<List<Resolved>> scope;

    OutOfScope(Meaning meaning) {
        this.meaning = meaning;
        this.scope = ways(meaning.scope());
    }

    boolean excludes(Resolved condition) {
        List<List<Resolved>> ways = ways(condition);
        return ways.stream()
                .allMatch(given -> scope.stream().allMatch(wanted -> clash(given, wanted)));
    }

    private static List<List<Resolved>> ways(Resolved condition) {
        return switch (condition) {
            case Resolved.AnyOf(List<Resolved> parts) ->
                    few(parts.stream().flatMap(part -> ways(part).stream()).toList(), condition);
            case Resolved.AllOf(List<Resolved> parts) -> {
                List<List<Resolved>> ways = List.of(List.of());
                for (Resolved part : parts) {
                    List<List<Resolved>> of = ways(part);
                    ways =
                            (long) ways.size() * of.size() > WAYS
                                    ? together(ways, List.of(List.of(part)))
                                    : together(ways, of);
                }
                yield ways;
            }
            case Resolved _ -> List.of(List.of(condition));
        };
    }

    private static List<List<Resolved>> few(List<List<Resolved>> ways, Resolved condition) {
        return ways.size() > WAYS ? List.of(List.of(condition)) : ways;
    }

    private static List<List<Resolved>> together(
            List<List<Resolved>> ways, List<List<Resolved>> others) {
        List<List<Resolved>> both = new ArrayList<>();
        for (List<Resolved> way : ways) {
            for (List<Resolved> other : others) {
                List<Resolved> parts = new ArrayList<>(way);
                parts.addAll(other);
                both.add(parts);
            }
        }
        return both;
    }

    /// Whether some part of the one way is FALSE where all of the other are TRUE.
    private boolean clash(List<Resolved> given, List<Resolved> wanted) {
        return wanted.stream().anyMatch(part -> given.stream().anyMatch(of -> opposite(of, part)))
                || given.stream()
                        .flatMap(part -> meaning.values(part).stream())
                        .map(ValueSet.Of::field)
                        .distinct()
                        .anyMatch(field -> apart(field, given, wanted));
    }

    private boolean opposite(Resolved given, Resolved wanted) {
        return wanted.equals(new Resolved.Not(given))
                || given.equals(new Resolved.Not(wanted))
                || (wanted instanceof Resolved.MissingField(Field field)
                        && meaning.values(given)
                                .filter(of -> of.field().equals(field))
                                .isPresent());
    }

    /// The field is known, for a test of it is TRUE, and no value of it meets all.
    private boolean apart(Field field, List<Resolved> given, List<Resolved> wanted) {
        List<ValueSet> sets = new ArrayList<>();
        for (List<Resolved> parts : List.of(given, wanted)) {
            parts.stream()
                    .map(part -> meaning.values(part).orElse(null))
                    .filter(Objects::nonNull)
                    .filter(of -> of.field().equals(field))
                    .forEach(of -> sets.add(of.values()));
        }
        return ValueSet.exclude(sets);
    }
}
