package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;

/// The lists that one policy names: each is found, hashed and folded once, however many rules name it, and what is made of
/// it is one instance for all of them.
final class KnownLists {
    private final Lists lists;
    private final Map<String, Optional<NamedList>> found = new HashMap<>();
    private final Map<String, ListRef> refs = new HashMap<>();
    private final Map<Likened, Set<String>> values = new HashMap<>();
    private final Map<String, TextPatterns> patterns = new HashMap<>();
    private final Map<LikenedPair, Map<String, Set<String>>> entries = new HashMap<>();
    private final Map<Likened, Map<String, BigDecimal>> numbers = new HashMap<>();

    /// @param folded whether for a field that is a text
    private record Likened(String name, boolean folded) {}

    private record LikenedPair(String name, boolean foldedKeys, boolean foldedValues) {}

    KnownLists(Lists lists) {
        this.lists = lists;
    }

    @Nullable NamedList named(String name) {
        return found.computeIfAbsent(name, lists::named).orElse(null);
    }

    ListRef ref(NamedList list) {
        return refs.computeIfAbsent(list.name(), name -> new ListRef(name, list.hash()));
    }

    /// The values of a list, or its keys, as the field's values are compared: texts folded, codes as they are.
    Set<String> values(NamedList list, Set<String> values, Field field) {
        return values(list, values, folds(field));
    }

    Set<String> folded(NamedList.Values list) {
        return values(list, list.values(), true);
    }

    private Set<String> values(NamedList list, Set<String> values, boolean folded) {
        return this.values.computeIfAbsent(
                new Likened(list.name(), folded), _ -> alike(values, like(folded)));
    }

    TextPatterns patterns(NamedList.Patterns list) {
        return patterns.computeIfAbsent(list.name(), _ -> TextPatterns.of(list.patterns()));
    }

    /// By key, as the fields' values are compared.
    Map<String, Set<String>> entries(NamedList.Keyed list, Field key, Field field) {
        return entries.computeIfAbsent(
                new LikenedPair(list.name(), folds(key), folds(field)),
                _ -> entries(list, like(folds(key)), like(folds(field))));
    }

    private static Map<String, Set<String>> entries(
            NamedList.Keyed list, UnaryOperator<String> likeKey, UnaryOperator<String> likeValue) {
        Map<String, Set<String>> alike = new HashMap<>();
        list.entries()
                .forEach((key, values) ->
                        alike.merge(
                                likeKey.apply(key), alike(values, likeValue), KnownLists::both));
        return Map.copyOf(alike);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.addAll(others);
        return Set.copyOf(both);
    }

    /// @param read makes a map by the key as it is compared, or gives `null` where the numbers cannot be read
    @Nullable Map<String, BigDecimal> numbers(
            NamedList.Numbers list,
            Field key,
            Function<UnaryOperator<String>, @Nullable Map<String, BigDecimal>> read) {
        Likened likened = new Likened(list.name(), folds(key));
        Map<String, BigDecimal> known = numbers.get(likened);
        if (known != null) {
            return known;
        }
        Map<String, BigDecimal> made = read.apply(like(folds(key)));
        if (made == null) {
            return null;
        }
        Map<String, BigDecimal> kept = Map.copyOf(made);
        numbers.put(likened, kept);
        return kept;
    }

    private static Set<String> alike(Set<String> values, UnaryOperator<String> like) {
        Set<String> alike = HashSet.newHashSet(values.size());
        values.forEach(value -> alike.add(like.apply(value)));
        return Set.copyOf(alike);
    }

    private static boolean folds(Field field) {
        return field.type() == FieldType.TEXT;
    }

    private static UnaryOperator<String> like(boolean folded) {
        return folded ? Folding::fold : UnaryOperator.identity();
    }
}
