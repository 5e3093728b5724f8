package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Quantifier;

/// The ways in which a condition can become TRUE, each the [needs][Need] that must then be met together.
///
/// When the condition is TRUE, at least one way has all its needs met. The reverse holds where the ways are exact. Whatever is
/// not understood here, or would take too many ways, is a way without needs: it rules out nothing, and is not exact.
final class Ways {
    /// More ways than these are not told apart.
    private static final int MOST = 16;

    private static final List<List<Need>> ANY = List.of(List.of());

    private final List<List<Need>> all;
    private boolean exact = true;

    private Ways(Resolved condition) {
        this.all = of(condition, true);
    }

    static Ways of(Resolved condition) {
        return new Ways(condition);
    }

    List<List<Need>> all() {
        return all;
    }

    /// Whether the condition is TRUE as soon as all needs of one way are met.
    boolean exact() {
        return exact;
    }

    private List<List<Need>> inexact(List<List<Need>> ways) {
        exact = false;
        return ways;
    }

    /// @param wanted how the condition is to come out: TRUE, or else FALSE; never UNKNOWN
    private List<List<Need>> of(Resolved condition, boolean wanted) {
        return switch (condition) {
            case Resolved.AllOf(var parts) -> wanted ? together(parts, true) : either(parts, false);
            case Resolved.AnyOf(var parts) -> wanted ? either(parts, true) : together(parts, false);
            case Resolved.Not(var part) -> of(part, !wanted);
            case Resolved.MissingField(var field) -> test(field, condition, wanted);
            case Resolved.Compare(var field, _, _) -> test(field, condition, wanted);
            case Resolved.Between(var field, _, _) -> test(field, condition, wanted);
            case Resolved.OneOf(var field, _) -> test(field, condition, wanted);
            case Resolved.Words(var field, _, _) -> test(field, condition, wanted);
            case Resolved.Valid(var field, _) -> test(field, condition, wanted);
            case Resolved.InValues(var field, _, _) -> test(field, condition, wanted);
            case Resolved.InPatterns(var field, _, _) -> test(field, condition, wanted);
            case Resolved.Shaped(var field, _) -> test(field, condition, wanted);
            case Resolved.Similar(var field, _, _, _, _) -> test(field, condition, wanted);
            case Resolved.ListedFor(var key, _, _, var field) ->
                    both(key, field, condition, wanted);
            case Resolved.CompareFields(var field, _, var other) ->
                    both(field, other, condition, wanted);
            case Resolved.Elapsed(var from, var to, _, _) -> both(from, to, condition, wanted);
            case Resolved.MissingCollection(var over) ->
                    one(wanted ? new Need.Unknown(over) : new Need.Known(over));
            case Resolved.Quantified(var quantifier, var over, var each) ->
                    counted(quantifier, over, each, wanted);
            case Resolved.Amounts _, Resolved.Deviates _, Resolved.Shared _, Resolved.Fired _ ->
                    inexact(ANY);
        };
    }

    private static List<List<Need>> test(Field field, Resolved leaf, boolean wanted) {
        return one(new Need.Test(field, leaf, wanted));
    }

    /// Without either value the test is UNKNOWN.
    private List<List<Need>> both(Field one, Field two, Resolved leaf, boolean wanted) {
        return inexact(
                List.of(
                        List.of(
                                new Need.Test(one, leaf, wanted),
                                new Need.Test(two, leaf, wanted))));
    }

    private static List<List<Need>> one(Need need) {
        return List.of(List.of(need));
    }

    private List<List<Need>> either(List<Resolved> parts, boolean wanted) {
        List<List<Need>> ways = new ArrayList<>();
        for (Resolved part : parts) {
            ways.addAll(of(part, wanted));
            if (ways.size() > MOST) {
                return inexact(ANY);
            }
        }
        return ways;
    }

    private List<List<Need>> together(List<Resolved> parts, boolean wanted) {
        List<List<Need>> ways = ANY;
        for (Resolved part : parts) {
            List<List<Need>> more = of(part, wanted);
            if (ways.size() * more.size() <= MOST) {
                ways = product(ways, more);
            } else {
                exact = false;
            }
        }
        return ways;
    }

    private static List<List<Need>> product(List<List<Need>> ways, List<List<Need>> more) {
        List<List<Need>> product = new ArrayList<>();
        for (List<Need> way : ways) {
            for (List<Need> other : more) {
                List<Need> both = new ArrayList<>(way);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }

    private List<List<Need>> counted(
            Quantifier quantifier, Collection over, Resolved each, boolean wanted) {
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> wanted ? some(over, each) : none(over, each);
            case NO -> wanted ? none(over, each) : some(over, each);
            case EVERY -> wanted ? allOfSome(over, each) : inexact(one(new Need.Known(over)));
            case AT_LEAST -> wanted ? atLeast(n, over, each) : fewerThan(n, over, each);
            case AT_MOST -> wanted ? fewerThan(n + 1, over, each) : atLeast(n + 1, over, each);
            case EXACTLY -> exactly(n, over, each, wanted);
        };
    }

    private List<List<Need>> exactly(int n, Collection over, Resolved each, boolean wanted) {
        if (n == 0) {
            return wanted ? none(over, each) : some(over, each);
        }
        return inexact(wanted ? some(over, each) : one(new Need.Known(over)));
    }

    private List<List<Need>> atLeast(int n, Collection over, Resolved each) {
        return switch (n) {
            case 0 -> one(new Need.Known(over));
            case 1 -> some(over, each);
            default -> inexact(some(over, each));
        };
    }

    private List<List<Need>> fewerThan(int n, Collection over, Resolved each) {
        return n == 1 ? none(over, each) : inexact(one(new Need.Known(over)));
    }

    /// What an element needs of the places around it is needed there, for every element alike.
    private List<List<Need>> some(Collection over, Resolved each) {
        List<List<Need>> ways = new ArrayList<>();
        for (List<Need> way : of(each, true)) {
            List<Need> needs = new ArrayList<>(around(over, way));
            needs.add(new Need.Some(over, within(over, way)));
            ways.add(needs);
        }
        return ways;
    }

    private List<List<Need>> none(Collection over, Resolved each) {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need.Known(over));
        needs.addAll(every(over, of(each, false)));
        return List.of(needs);
    }

    private List<List<Need>> allOfSome(Collection over, Resolved each) {
        List<List<Need>> ways = of(each, true);
        List<Need> needs = new ArrayList<>();
        needs.add(new Need.Some(over, List.of()));
        needs.addAll(every(over, ways));
        return List.of(needs);
    }

    /// Elements may go different ways, and there may be none: only what an element needs of itself on a single way counts.
    private List<Need> every(Collection over, List<List<Need>> ways) {
        if (ways.size() != 1) {
            exact = false;
            return List.of();
        }
        exact &= around(over, ways.getFirst()).isEmpty();
        return List.of(new Need.Every(over, within(over, ways.getFirst())));
    }

    private static List<Need> within(Collection over, List<Need> needs) {
        return needs.stream().filter(need -> need.owner() == over).toList();
    }

    private static List<Need> around(Collection over, List<Need> needs) {
        return needs.stream().filter(need -> need.owner() != over).toList();
    }
}
