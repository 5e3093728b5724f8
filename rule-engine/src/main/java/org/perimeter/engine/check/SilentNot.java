package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Words;

/// Finds each `not` over a field of which the same condition never asks whether it is missing.
///
/// "Origin is not on the list" reads as if a missing origin met it, but it never does. An author who has thought of it says
/// so with `missing`, either way, and is left alone.
final class SilentNot {
    private final String ruleId;
    private final Set<String> askedFor = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private SilentNot(String ruleId) {
        this.ruleId = ruleId;
    }

    static List<Finding> in(String ruleId, String node, Condition condition) {
        SilentNot search = new SilentNot(ruleId);
        search.noteMissing(condition, 0);
        search.find(condition, node, 0);
        return search.findings;
    }

    /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
    private void noteMissing(Condition condition, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        switch (condition) {
            case Missing(String name) -> askedFor.add(name);
            case AllOf(List<Condition> parts) ->
                    parts.forEach(part -> noteMissing(part, depth + 1));
            case AnyOf(List<Condition> parts) ->
                    parts.forEach(part -> noteMissing(part, depth + 1));
            case Not(Condition part) -> noteMissing(part, depth + 1);
            case Quantified(_, _, Condition each) -> noteMissing(each, depth + 1);
            case Compare _, Between _, OneOf _, Words _, Valid _ -> {}
        }
    }

    private void find(Condition condition, String node, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        switch (condition) {
            case Not(Condition part) -> {
                SortedSet<String> silent = new TreeSet<>();
                collectFields(part, silent, depth + 1);
                silent.removeAll(askedFor);
                if (!silent.isEmpty()) {
                    findings.add(
                            Check.NOT_OVER_MISSING.at(ruleId, node, String.join(", ", silent)));
                }
            }
            case AllOf(List<Condition> parts) -> findEach(parts, node, depth);
            case AnyOf(List<Condition> parts) -> findEach(parts, node, depth);
            case Quantified(_, _, Condition each) -> find(each, node + "/each", depth + 1);
            case Missing _, Compare _, Between _, OneOf _, Words _, Valid _ -> {}
        }
    }

    private void findEach(List<Condition> parts, String node, int depth) {
        for (int i = 0; i < parts.size(); i++) {
            find(parts.get(i), node + "/parts/" + i, depth + 1);
        }
    }

    private static void collectFields(Condition condition, Set<String> fields, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        switch (condition) {
            case AllOf(List<Condition> parts) ->
                    parts.forEach(part -> collectFields(part, fields, depth + 1));
            case AnyOf(List<Condition> parts) ->
                    parts.forEach(part -> collectFields(part, fields, depth + 1));
            case Not(Condition part) -> collectFields(part, fields, depth + 1);
            case Quantified(_, _, Condition each) -> collectFields(each, fields, depth + 1);
            case Compare(String field, _, _) -> fields.add(field);
            case Between(String field, _, _) -> fields.add(field);
            case OneOf(String field, _) -> fields.add(field);
            case Words(String field, _, _) -> fields.add(field);
            case Valid(String field, _) -> fields.add(field);
            case Missing _ -> {}
        }
        fields.removeIf(String::isBlank);
    }
}
