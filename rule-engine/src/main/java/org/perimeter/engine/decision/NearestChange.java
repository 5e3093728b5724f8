package org.perimeter.engine.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Facts;

/// The fewest things of a consignment that, were they others, would have made a rule fire.
///
/// Tried out with the reference evaluator before it is told. Numbers and instants move just across the limit, be it written
/// in the rule, the value of another field, or where an amount reaches it; of several words, codes or entries the first is
/// taken. Elements are added where too few are there, and taken away where too many are and no value of theirs would do.
/// Nothing is told of tests that check digits or shapes, share values or ask about other rules, for there is no one nearest
/// value.
///
/// @param steps all of them are needed; by place, an element before its values
public record NearestChange(String ruleId, List<Step> steps) {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,8}");

    public NearestChange {
        steps = List.copyOf(steps);
    }

    /// One thing to change.
    public sealed interface Step {
        /// Such as `goods[2].description`, or `goods[2]` for an element; by the positions of before, added elements after
        /// the last.
        String place();

        /// The field, or one element of the collection.
        Bilingual label();

        /// Another value.
        ///
        /// @param from as facts write it; `null` where the manifest lacks it
        /// @param to   the same; `null` for a value that would have to be missing
        record Other(String place, Bilingual label, @Nullable String from, @Nullable String to)
                implements Step {}

        /// One element more.
        record More(String place, Bilingual label) implements Step {}

        /// One element fewer.
        record Fewer(String place, Bilingual label) implements Step {}
    }

    /// Nothing for a rule that fires, and for one of which no nearest change is known.
    public static Optional<NearestChange> of(
            ResolvedPolicy policy, ResolvedRule rule, Facts consignment) {
        return changed(policy, rule, consignment)
                .map(changed ->
                        new NearestChange(
                                rule.rule().id(),
                                changed.edits().stream()
                                        .sorted(Comparator.comparing(edit -> inOrder(edit.place())))
                                        .map(Edit::step)
                                        .toList()));
    }

    /// The tenth element after the ninth.
    private static String inOrder(String place) {
        return POSITION.matcher(place)
                .replaceAll(
                        position -> "0".repeat(8 - position.group().length()) + position.group());
    }

    /// The consignment as it would be.
    static Optional<Changed> changed(ResolvedPolicy policy, ResolvedRule rule, Facts consignment) {
        ReferencePolicyEvaluator evaluator = new ReferencePolicyEvaluator(policy);
        Set<String> fired = ids(evaluator.evaluate(consignment));
        if (fired.contains(rule.rule().id())) {
            return Optional.empty();
        }
        return new ChangeSearch(consignment, fired)
                .toFire(rule.when())
                .filter(changed ->
                        ids(evaluator.evaluate(changed.facts())).contains(rule.rule().id()));
    }

    private static Set<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream()
                .map(rule -> rule.rule().id())
                .collect(Collectors.toSet());
    }
}
