package org.perimeter.engine.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.rule.Condition;

/// Looks up the lists that conditions name. Every method gives `null` where a finding was reported.
final class ListResolver {
    private static final Bilingual KEYED =
            new Bilingual("keys with values", "clés avec leurs valeurs");

    private final FieldLookup names;
    private final Lists lists;

    ListResolver(FieldLookup names, Lists lists) {
        this.names = names;
        this.lists = lists;
    }

    @Nullable Resolved inList(Condition.InList test, String node, @Nullable Collection inside) {
        Field field = names.suiting(test.field(), node, inside, Fit.WRITTEN);
        NamedList list = list(test.list(), node + "/list", Limits.LIST);
        if (field == null || list == null) {
            return null;
        }
        ListRef ref = new ListRef(list.name(), list.hash());
        return switch (list) {
            case NamedList.Values(_, var values) ->
                    new Resolved.InValues(field, ref, like(field, values));
            case NamedList.Keyed(_, var entries) ->
                    new Resolved.InValues(field, ref, like(field, entries.keySet()));
            case NamedList.Numbers(_, var numbers) ->
                    new Resolved.InValues(field, ref, like(field, numbers.keySet()));
            case NamedList.Patterns patterns ->
                    usable(patterns, node + "/list")
                            ? new Resolved.InPatterns(
                                    field, ref, TextPatterns.of(patterns.patterns()))
                            : null;
        };
    }

    @Nullable Resolved listedFor(
            Condition.ListedFor test, String node, @Nullable Collection inside) {
        Field key = names.suiting(test.key(), node, "/key", inside, Fit.WRITTEN);
        Field field = names.suiting(test.field(), node, inside, Fit.WRITTEN);
        NamedList list = list(test.list(), node + "/list", Limits.LIST);
        if (key == null || field == null || list == null) {
            return null;
        }
        if (!(list instanceof NamedList.Keyed(_, var entries))) {
            names.report().add(Check.LIST_KIND, node + "/list", test.list(), KEYED);
            return null;
        }
        Map<String, Set<String>> folded = new TreeMap<>();
        entries.forEach((listed, values) ->
                folded.computeIfAbsent(like(key, listed), _ -> new TreeSet<>())
                        .addAll(like(field, values)));
        folded.replaceAll((_, values) -> Collections.unmodifiableSet(values));
        return new Resolved.ListedFor(key, new ListRef(list.name(), list.hash()), folded, field);
    }

    @Nullable NamedList list(String name, String node, int most) {
        if (name.isBlank()) {
            names.report().add(Check.INCOMPLETE, node);
            return null;
        }
        NamedList list = lists.named(name).orElse(null);
        if (list == null) {
            names.report().add(Check.UNKNOWN_LIST, node, name);
            return null;
        }
        if (list.size() > most) {
            names.report().add(Check.LIST_TOO_LONG, node, name, list.size(), most);
            return null;
        }
        return list;
    }

    /// A pattern with nothing in it would be found in every text.
    private boolean usable(NamedList.Patterns list, String node) {
        if (list(list.name(), node, Limits.PATTERNS) == null) {
            return false;
        }
        for (Pattern pattern : list.patterns()) {
            if (Folding.fold(pattern.text()).isEmpty()) {
                names.report().add(Check.EMPTY_WORD, node, pattern.text());
                return false;
            }
        }
        return true;
    }

    /// As the field's values are compared: texts folded, codes as they are.
    static Set<String> like(Field field, Set<String> values) {
        Set<String> alike = new TreeSet<>();
        values.forEach(value -> alike.add(like(field, value)));
        return alike;
    }

    static Set<String> folded(Set<String> values) {
        Set<String> folded = new TreeSet<>();
        values.forEach(value -> folded.add(Folding.fold(value)));
        return folded;
    }

    static String like(Field field, String value) {
        return field.type() == FieldType.TEXT ? Folding.fold(value) : value;
    }
}
