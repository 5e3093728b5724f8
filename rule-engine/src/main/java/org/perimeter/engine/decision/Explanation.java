package org.perimeter.engine.decision;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Facts;

/// Why one rule fired for a consignment, or why it did not.
///
/// Worked out afterwards, with the reference evaluator, from the same facts as the decision.
public sealed interface Explanation {
    String ruleId();

    /// @param values that made the condition hold
    record Fired(String ruleId, List<ReadValue> values) implements Explanation {
        public Fired {
            values = List.copyOf(values);
        }
    }

    /// @param failures the first part of an "all of" that fails, and every part of an "any of"
    record NotFired(String ruleId, List<Failure> failures) implements Explanation {
        public NotFired {
            failures = List.copyOf(failures);
        }
    }

    /// The manifest lacks what would be needed.
    ///
    /// @param missing paths of fields, and of collections that are unknown themselves; only those that keep the answer open
    record Unknown(String ruleId, SortedSet<String> missing) implements Explanation {}

    /// A condition that does not hold.
    ///
    /// @param node     JSON pointer within the rule, such as `/when/parts/0`
    /// @param sentence the condition in words
    /// @param values   that made it fail
    record Failure(String node, Bilingual sentence, List<ReadValue> values) {
        public Failure {
            values = List.copyOf(values);
        }
    }

    /// A value that was looked at.
    ///
    /// @param path  of the field or collection, such as `goods[].description`
    /// @param place the same with the position of each element, from 1: `goods[2].description`
    /// @param value as facts write it; `null` where the manifest lacks it
    record ReadValue(String path, String place, Bilingual label, @Nullable String value) {}

    /// Of a rule that asks about no other one.
    static Explanation of(ResolvedRule rule, Facts consignment) {
        return new Explainer(consignment, Set.of()).explain(rule);
    }

    /// One for each rule, by rule id.
    static List<Explanation> of(ResolvedPolicy policy, Facts consignment) {
        Set<String> fired =
                new ReferencePolicyEvaluator(policy)
                        .evaluate(consignment).fired().stream()
                                .map(rule -> rule.rule().id())
                                .collect(Collectors.toSet());
        Explainer explainer = new Explainer(consignment, fired);
        return policy.rules().stream().map(explainer::explain).toList();
    }
}
