package org.perimeter.engine.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Facts;

/// The fewest values of a consignment that, were they others, would have made a rule fire.
///
/// Tried out with the reference evaluator before it is told. Numbers and instants move just across the limit; of several
/// words or codes the first is taken. No elements are added, and nothing is told of tests that compare two values, measure
/// likeness or check digits, for there is no one nearest value.
///
/// @param steps all of them are needed; by place
public record NearestChange(String ruleId, List<Step> steps) {
    public NearestChange {
        steps = List.copyOf(steps);
    }

    /// One value.
    ///
    /// @param place such as `goods[2].description`
    /// @param from  as facts write it; `null` where the manifest lacks it
    /// @param to    the same; `null` for a value that would have to be missing
    public record Step(String place, Bilingual label, @Nullable String from, @Nullable String to) {}

    /// Nothing for a rule that fires, and for one of which no nearest change is known.
    public static Optional<NearestChange> of(
            ResolvedPolicy policy, ResolvedRule rule, Facts consignment) {
        ReferencePolicyEvaluator evaluator = new ReferencePolicyEvaluator(policy);
        Set<String> fired = ids(evaluator.evaluate(consignment));
        if (fired.contains(rule.rule().id())) {
            return Optional.empty();
        }
        ChangeSearch search = new ChangeSearch(consignment, fired);
        return search.toFire(rule.when())
                .filter(edits ->
                        ids(evaluator.evaluate(search.changed(edits))).contains(rule.rule().id()))
                .map(edits ->
                        new NearestChange(
                                rule.rule().id(),
                                edits.stream().map(ChangeSearch.Edit::step).distinct().toList()));
    }

    private static Set<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream()
                .map(rule -> rule.rule().id())
                .collect(Collectors.toSet());
    }
}
