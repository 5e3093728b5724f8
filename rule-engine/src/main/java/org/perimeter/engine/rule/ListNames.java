package org.perimeter.engine.rule;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names of the versioned lists that something authored looks things up in.
public final class ListNames {
    private ListNames() {}

    /// Of the scope and all rules; not the blank ones, which are still to be filled in.
    public static SortedSet<String> in(Policy policy) {
        SortedSet<String> names = new TreeSet<>();
        collect(policy.scope(), names);
        policy.rules().forEach(rule -> collect(rule.when(), names));
        return Collections.unmodifiableSortedSet(names);
    }

    private static void collect(Node node, Set<String> names) {
        Anatomy.lists(node).stream().filter(name -> !name.isBlank()).forEach(names::add);
        Anatomy.children(node).forEach(child -> collect(child.node(), names));
    }
}
