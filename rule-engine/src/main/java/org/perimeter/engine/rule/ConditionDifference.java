package org.perimeter.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;

/// What changed in a condition: the parts of its outermost group that came, went or differ; else the whole.
///
/// It goes no deeper, since a part of a `not` or of a count does not say by itself what it means.
final class ConditionDifference {
    private ConditionDifference() {}

    private record Part(String pointer, Condition condition, Condition unordered) {
        Bilingual said() {
            return sentence(condition);
        }
    }

    static List<Change> between(String ruleId, String pointer, Condition before, Condition after) {
        if (unordered(before).equals(unordered(after))) {
            return List.of();
        }
        List<Condition> old = group(before);
        List<Condition> now = group(after);
        if (old.isEmpty() || now.isEmpty() || before.getClass() != after.getClass()) {
            return List.of(
                    new Change(Kind.CHANGED, ruleId, pointer, sentence(before), sentence(after)));
        }
        List<Part> gone = parts(pointer, old);
        List<Part> came = new ArrayList<>();
        for (Part part : parts(pointer, now)) {
            if (!removeSame(gone, part)) {
                came.add(part);
            }
        }
        if (gone.size() == 1 && came.size() == 1) {
            Part one = came.getFirst();
            return List.of(
                    new Change(
                            Kind.CHANGED, ruleId, one.pointer, gone.getFirst().said(), one.said()));
        }
        List<Change> changes = new ArrayList<>();
        gone.forEach(part -> changes.add(change(Kind.REMOVED, ruleId, part)));
        came.forEach(part -> changes.add(change(Kind.ADDED, ruleId, part)));
        return changes;
    }

    private static Change change(Kind kind, String ruleId, Part part) {
        @Nullable Bilingual before = kind == Kind.ADDED ? null : part.said();
        @Nullable Bilingual after = kind == Kind.REMOVED ? null : part.said();
        return new Change(kind, ruleId, part.pointer, before, after);
    }

    private static boolean removeSame(List<Part> parts, Part wanted) {
        for (Part part : parts) {
            if (part.unordered.equals(wanted.unordered)) {
                return parts.remove(part);
            }
        }
        return false;
    }

    private static List<Part> parts(String pointer, List<Condition> conditions) {
        List<Part> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            parts.add(
                    new Part(pointer + "/parts/" + parts.size(), condition, unordered(condition)));
        }
        return parts;
    }

    private static List<Condition> group(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> parts) -> parts;
            case Condition.AnyOf(List<Condition> parts) -> parts;
            default -> List.of();
        };
    }

    private static Bilingual sentence(Condition condition) {
        return new Bilingual(
                Sentence.of(condition, Locale.ENGLISH), Sentence.of(condition, Locale.FRENCH));
    }

    /// The condition with the parts of its groups, its values and its words in one order.
    private static Condition unordered(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> parts) -> new Condition.AllOf(sorted(parts));
            case Condition.AnyOf(List<Condition> parts) -> new Condition.AnyOf(sorted(parts));
            case Condition.OneOf(String field, List<String> values) ->
                    new Condition.OneOf(field, values.stream().sorted().toList());
            case Condition.Words(String field, var test, List<String> words) ->
                    new Condition.Words(field, test, words.stream().sorted().toList());
            case Condition.Fired(var quantifier, List<String> rules) ->
                    new Condition.Fired(quantifier, rules.stream().sorted().toList());
            case Condition.Not _, Condition.Quantified _, Condition.Test _ ->
                    Anatomy.map(condition, ConditionDifference::unordered);
        };
    }

    private static List<Condition> sorted(List<Condition> parts) {
        return parts.stream()
                .map(ConditionDifference::unordered)
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
    }
}
