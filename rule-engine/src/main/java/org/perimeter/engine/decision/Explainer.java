package org.perimeter.engine.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Explanation.Failure;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Sentence;

/// Finds out what made a rule fire, fail, or remain open. The authored condition and the resolved one have the same shape.
final class Explainer {
    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Place consignment;

    /// @param fired ids of the rules that fired
    Explainer(Facts consignment, Set<String> fired) {
        this.consignment = Place.on(consignment, fired);
    }

    Explanation explain(ResolvedRule rule) {
        String id = rule.rule().id();
        return switch (reference.test(rule.when(), consignment)) {
            case TRUE -> new Explanation.Fired(id, Support.of(rule.when(), consignment));
            case FALSE -> {
                List<Failure> failures = new ArrayList<>();
                fail(rule.when(), rule.rule().when(), "/when", failures);
                yield new Explanation.NotFired(id, failures);
            }
            case UNKNOWN -> {
                SortedSet<String> missing = new TreeSet<>();
                lack(rule.when(), consignment, missing);
                yield new Explanation.Unknown(id, missing);
            }
        };
    }

    private void fail(Resolved condition, Condition authored, String node, List<Failure> into) {
        if (condition instanceof Resolved.AllOf(List<Resolved> parts)
                && authored instanceof Condition.AllOf(List<Condition> written)) {
            for (int i = 0; i < parts.size(); i++) {
                if (reference.test(parts.get(i), consignment) == Truth.FALSE) {
                    fail(parts.get(i), written.get(i), node + "/parts/" + i, into);
                    return;
                }
            }
        }
        if (condition instanceof Resolved.AnyOf(List<Resolved> parts)
                && authored instanceof Condition.AnyOf(List<Condition> written)) {
            for (int i = 0; i < parts.size(); i++) {
                fail(parts.get(i), written.get(i), node + "/parts/" + i, into);
            }
            return;
        }
        Bilingual sentence =
                new Bilingual(
                        Sentence.of(authored, Locale.ENGLISH),
                        Sentence.of(authored, Locale.FRENCH));
        into.add(new Failure(node, sentence, Support.of(condition, consignment)));
    }

    /// What is missing below a condition that is UNKNOWN; nothing below one that is not.
    private void lack(Resolved condition, Place here, SortedSet<String> missing) {
        if (reference.test(condition, here) != Truth.UNKNOWN) {
            return;
        }
        switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) ->
                    parts.forEach(part -> lack(part, here, missing));
            case Resolved.AnyOf(List<Resolved> parts) ->
                    parts.forEach(part -> lack(part, here, missing));
            case Resolved.Not(Resolved part) -> lack(part, here, missing);
            case Resolved.Quantified(_, var over, Resolved each) -> {
                List<Place> elements = here.elements(over);
                if (elements == null) {
                    missing.add(over.path());
                } else {
                    elements.forEach(element -> lack(each, element, missing));
                }
            }
            case Resolved.MissingField _, Resolved.MissingCollection _ -> {}
            case Resolved.Test test -> missing.addAll(Reads.none().and(test).lackedAt(here));
        }
    }
}
