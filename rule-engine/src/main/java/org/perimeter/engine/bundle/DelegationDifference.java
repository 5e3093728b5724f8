package org.perimeter.engine.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;

/// What changed between the delegations of two contents, in sentences: what one agency may do alone is for all to see.
public final class DelegationDifference {
    private DelegationDifference() {}

    /// By list.
    public static List<Change> between(List<Delegation> before, List<Delegation> after) {
        Map<String, Delegation> old = byList(before);
        Map<String, Delegation> now = byList(after);
        var lists = new TreeSet<>(old.keySet());
        lists.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (String list : lists) {
            @Nullable Delegation was = old.get(list);
            @Nullable Delegation is = now.get(list);
            if (!Objects.equals(was, is)) {
                changes.add(
                        new Change(
                                was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED,
                                "",
                                "/delegations/" + StrictJson.escaped(list),
                                was == null ? null : sentence(was),
                                is == null ? null : sentence(is)));
            }
        }
        return List.copyOf(changes);
    }

    /// What a delegation allows.
    public static Bilingual sentence(Delegation given) {
        return new Bilingual(
                "%s alone may release other entries of the list %s: at most %s, and %s changes a day (UTC)"
                        .formatted(words(given, Locale.CANADA)),
                "%s peut publier seul d’autres entrées de la liste %s : %s au plus, et %s changements par jour (UTC)"
                        .formatted(words(given, Locale.CANADA_FRENCH)));
    }

    private static Object[] words(Delegation given, Locale locale) {
        return new Object[] {
            given.agency(),
            given.list(),
            String.format(locale, "%,d", given.mostEntries()),
            String.format(locale, "%,d", given.changesADay())
        };
    }

    private static Map<String, Delegation> byList(List<Delegation> delegations) {
        return delegations.stream()
                .collect(Collectors.toMap(Delegation::list, Function.identity()));
    }
}
