package org.perimeter.engine.compile;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Policy.Band;

/// A policy that every evaluator can run without another look-up. Only the [Resolver] makes one.
///
/// @param rules by rule id
/// @param reads paths of the fields that scope and rules read, see [Reads]
public record ResolvedPolicy(
        String programme,
        Resolved scope,
        List<Disposition> dispositions,
        List<Band> bands,
        List<ResolvedRule> rules,
        SortedSet<String> reads) {
    public ResolvedPolicy {
        dispositions = List.copyOf(dispositions);
        bands = List.copyOf(bands);
        rules = rules.stream().sorted(comparing((ResolvedRule rule) -> rule.rule().id())).toList();
        reads = Collections.unmodifiableSortedSet(new TreeSet<>(reads));
    }
}
