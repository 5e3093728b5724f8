package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;

/// Which needs the classes of an index tell in full: a row with such needs alone is left only where all of them are met.
final class Told {
    private Told() {}

    /// @param needs of one row at one place
    static boolean whole(List<Need> needs) {
        Map<Field, Set<Resolved>> words = new HashMap<>();
        Map<Collection, Integer> some = new EnumMap<>(Collection.class);
        Map<Collection, List<Need>> every = new EnumMap<>(Collection.class);
        for (Need need : needs) {
            boolean told =
                    switch (need) {
                        case Need.Test test -> told(test) && onlyWords(test, words);
                        case Need.Known _, Need.Unknown _ -> true;
                        case Need.Some(var over, var each) ->
                                some.merge(over, 1, Integer::sum) <= CollectionClasses.LAYERS
                                        && whole(each);
                        case Need.Every(var over, var each) ->
                                every.computeIfAbsent(over, _ -> new ArrayList<>()).addAll(each)
                                        || each.isEmpty();
                    };
            if (!told) {
                return false;
            }
        }
        return every.values().stream().allMatch(Told::whole);
    }

    private static boolean told(Need.Test test) {
        boolean ordered =
                test.field().type() == FieldType.NUMBER || test.field().type() == FieldType.MOMENT;
        return switch (test.leaf()) {
            case Resolved.Compare(_, var comparison, _) ->
                    ordered || comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
            case Resolved.Between _ -> ordered;
            case Resolved.MissingField _,
                    Resolved.OneOf _,
                    Resolved.InValues _,
                    Resolved.InPatterns _,
                    Resolved.Words _,
                    Resolved.Valid _ ->
                    true;
            case Resolved.AllOf _,
                    Resolved.AnyOf _,
                    Resolved.Not _,
                    Resolved.MissingCollection _,
                    Resolved.Quantified _,
                    Resolved.ListedFor _,
                    Resolved.Shaped _,
                    Resolved.Similar _,
                    Resolved.CompareFields _,
                    Resolved.Amounts _,
                    Resolved.Deviates _,
                    Resolved.Elapsed _,
                    Resolved.Shared _,
                    Resolved.Fired _ ->
                    false;
        };
    }

    /// Of several tests for words in one text that a row asks to be met, [WordClasses] tells the first alone.
    private static boolean onlyWords(Need.Test test, Map<Field, Set<Resolved>> words) {
        if (!test.wanted() || !WordClasses.asksForWords(test.leaf())) {
            return true;
        }
        Set<Resolved> asked = words.computeIfAbsent(test.field(), _ -> new HashSet<>());
        asked.add(test.leaf());
        return asked.size() == 1;
    }
}
