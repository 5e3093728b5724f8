package org.perimeter.engine.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a node is told by its own configuration and believes of nobody else: root keys and required agencies.
///
/// @param roots    agency → root public keys, base64 SPKI; more than one while a root is being replaced. The root of a
///                 demonstration bears the label `demo:` before it, and never counts unless `demo` is set
/// @param required programme → the agencies that must each approve its content
/// @param demo     all roots lie in one place: the node accepts rosters that say so, and no others
public record Pins(
        Map<String, List<String>> roots, Map<String, Set<String>> required, boolean demo) {
    private static final String DEMO_LABEL = "demo:";

    public Pins {
        var checkedRoots = new TreeMap<String, List<String>>();
        roots.forEach((agency, keys) -> checkedRoots.put(Names.agency(agency), List.copyOf(keys)));
        checkedRoots.values().forEach(keys -> keys.forEach(Pins::key));
        var checkedRequired = new TreeMap<String, Set<String>>();
        required.forEach((programme, agencies) ->
                checkedRequired.put(Names.programme(programme), agencies(agencies)));
        roots = Collections.unmodifiableSortedMap(checkedRoots);
        required = Collections.unmodifiableSortedMap(checkedRequired);
    }

    /// How the root of a demonstration is pinned.
    public static String demoRoot(VerifyingKey key) {
        return DEMO_LABEL + key.base64();
    }

    static boolean isDemo(String root) {
        return root.startsWith(DEMO_LABEL);
    }

    static VerifyingKey key(String root) {
        return VerifyingKey.of(isDemo(root) ? root.substring(DEMO_LABEL.length()) : root);
    }

    private static Set<String> agencies(Set<String> agencies) {
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException(
                    "A programme requires no agency at all\nMaybe its entry in the configuration was left empty.");
        }
        SortedSet<String> sorted = new TreeSet<>();
        agencies.forEach(agency -> sorted.add(Names.agency(agency)));
        return Collections.unmodifiableSortedSet(sorted);
    }
}
