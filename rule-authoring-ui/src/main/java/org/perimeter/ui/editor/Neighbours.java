package org.perimeter.ui.editor;

import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// The order of the list of rules: scope and bands, then the rules by topic.
///
/// @param ids the empty one stands for scope and bands
record Neighbours(List<String> ids) {
    Neighbours {
        ids = List.copyOf(ids);
    }

    static Neighbours in(Policy policy) {
        return new Neighbours(
                Stream.concat(Stream.of(""), Topic.ordered(policy).stream().map(Rule::id))
                        .toList());
    }

    /// So many places on; the first or last where there are not so many.
    String of(String id, int by) {
        return ids.get(Math.clamp(ids.indexOf(id) + by, 0, ids.size() - 1));
    }

    /// What stands where a rule stood that is gone: the next that is left, else the previous.
    String afterRemovalOf(String id, Policy left) {
        var place = ids.indexOf(id);
        var next = ids.subList(place + 1, ids.size()).stream();
        var previous = ids.subList(0, Math.max(place, 0)).reversed().stream();
        return Stream.concat(next, previous)
                .filter(one -> PolicyEdit.indexOf(left, one) >= 0)
                .findFirst()
                .orElse("");
    }
}
