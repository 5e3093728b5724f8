package org.perimeter.ui.editor;

import java.util.Set;
import java.util.TreeSet;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Node;

/// The lists of the example rules.
final class DemoLists {
    private static final Lists LISTS = RuleCatalogue.lists();

    private DemoLists() {}

    static ListChoices choices() {
        Set<String> names = new TreeSet<>();
        for (var programme : RuleCatalogue.PROGRAMMES) {
            RuleCatalogue.policy(programme).rules().forEach(rule -> collect(rule.when(), names));
        }
        var choices =
                names.stream()
                        .flatMap(name -> LISTS.named(name).stream())
                        .map(ListChoices.Choice::of)
                        .toList();
        return () -> choices;
    }

    private static void collect(Node node, Set<String> names) {
        names.addAll(Anatomy.lists(node));
        Anatomy.children(node).forEach(child -> collect(child.node(), names));
    }
}
