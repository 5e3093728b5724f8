package org.perimeter.engine.compile;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.rule.Condition;

/// Looks up the lists that conditions name. Every method gives `null` where a finding was reported.
final class ListResolver {
    private static final Bilingual KEYED =
            new Bilingual("keys with values", "clés avec leurs valeurs");

    private final FieldLookup names;
    private final KnownLists lists;

    ListResolver(FieldLookup names, KnownLists lists) {
        this.names = names;
        this.lists = lists;
    }

    @Nullable Resolved inList(Condition.InList test, String node, @Nullable Collection inside) {
        Field field = names.suiting(test.field(), node, inside, Fit.WRITTEN);
        NamedList list = list(test.list(), node + "/list", Limits.LIST);
        if (field == null || list == null) {
            return null;
        }
        ListRef ref = lists.ref(list);
        return switch (list) {
            case NamedList.Values(_, var values) ->
                    new Resolved.InValues(field, ref, lists.values(list, values, field));
            case NamedList.Keyed(_, var entries) ->
                    new Resolved.InValues(field, ref, lists.values(list, entries.keySet(), field));
            case NamedList.Numbers(_, var numbers) ->
                    new Resolved.InValues(field, ref, lists.values(list, numbers.keySet(), field));
            case NamedList.Patterns patterns ->
                    usable(patterns, node + "/list")
                            ? new Resolved.InPatterns(field, ref, lists.patterns(patterns))
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
        if (!(list instanceof NamedList.Keyed keyed)) {
            names.report().add(Check.LIST_KIND, node + "/list", test.list(), KEYED);
            return null;
        }
        return new Resolved.ListedFor(
                key, lists.ref(list), lists.entries(keyed, key, field), field);
    }

    @Nullable NamedList list(String name, String node, int most) {
        if (name.isBlank()) {
            names.report().add(Check.INCOMPLETE, node);
            return null;
        }
        NamedList list = lists.named(name);
        if (list == null) {
            names.report().add(Check.UNKNOWN_LIST, node, name);
            return null;
        }
        if (list.size() > most) {
            names.report().add(Check.LIST_TOO_LONG, node, name, list.size(), most);
            return null;
        }
        if (!list.each()
                .allMatch(entry ->
                        Report.wellFormed(entry.key()) && Report.wellFormed(entry.value()))) {
            names.report().add(Check.MALFORMED_TEXT, node);
            return null;
        }
        return list;
    }

    /// A pattern with nothing in it would be found in every text.
    private boolean usable(NamedList.Patterns list, String node) {
        if (list(list.name(), node, Limits.PATTERNS) == null) {
            return false;
        }
        if (!lists.patterns(list).anyEmpty()) {
            return true;
        }
        for (Pattern pattern : list.patterns()) {
            if (Folding.fold(pattern.text()).isEmpty()) {
                names.report().add(Check.EMPTY_WORD, node, pattern.text());
                return false;
            }
        }
        return true;
    }

    /// What is made of lists once for all rules.
    KnownLists known() {
        return lists;
    }
}
