package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Finds each `not` over an often missing field of which the same condition never asks whether it is missing.
///
/// "Origin is not on the list" reads as if a missing origin met it, but it never does. An author who has thought of it says
/// so with `missing`, either way, and is left alone. A field that was not counted may be missing often.
final class NotOverMissing implements PolicyCheck.OfWriting {
    /// @param ruleId empty for the scope
    /// @param node   of the `not`
    /// @param fields of which the condition never asks whether they are missing
    record Silence(String ruleId, String node, SortedSet<String> fields) {}

    @Override
    public List<Finding> in(Writing writing) {
        Absence absence = writing.yardstick().absence();
        return silences(writing.policy(), absence).stream()
                .map(silence ->
                        Check.NOT_OVER_MISSING.at(
                                silence.ruleId,
                                silence.node,
                                String.join(", ", silence.fields),
                                counted(silence.fields, absence)))
                .toList();
    }

    static List<Silence> silences(Policy policy, Absence absence) {
        List<Silence> silences = new ArrayList<>();
        new Search("", absence, silences).in(policy.scope(), "/scope");
        for (Rule rule : policy.rules()) {
            new Search(rule.id(), absence, silences).in(rule.when(), "/when");
        }
        return silences;
    }

    /// How often each was missing, as far as it was counted, and what counts as often.
    private static Bilingual counted(Set<String> fields, Absence absence) {
        String en = shares(fields, absence, "%");
        String fr = shares(fields, absence, "\u00a0%");
        return en.isEmpty()
                ? new Bilingual("", "")
                : new Bilingual(
                        " (so far " + en + "; often means " + absence.often() + "% or more)",
                        " (jusqu’ici "
                                + fr
                                + " ; souvent veut dire "
                                + absence.often()
                                + "\u00a0% ou plus)");
    }

    private static String shares(Set<String> fields, Absence absence, String percent) {
        return fields.stream()
                .flatMap(field ->
                        absence.of(field).stream()
                                .map(count -> field + " " + count.percent() + percent))
                .collect(Collectors.joining(", "));
    }

    private static final class Search {
        private final String ruleId;
        private final Absence absence;
        private final List<Silence> found;
        private final Set<String> askedFor = new HashSet<>();

        Search(String ruleId, Absence absence, List<Silence> found) {
            this.ruleId = ruleId;
            this.absence = absence;
            this.found = found;
        }

        void in(Condition condition, String node) {
            noteMissing(condition, 0);
            find(condition, node, 0);
        }

        /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
        private void noteMissing(Node node, int depth) {
            if (depth > Limits.DEPTH) {
                return;
            }
            if (node instanceof Missing(String name)) {
                askedFor.add(name);
            }
            Anatomy.children(node).forEach(child -> noteMissing(child.node(), depth + 1));
        }

        private void find(Node node, String pointer, int depth) {
            if (depth > Limits.DEPTH) {
                return;
            }
            if (node instanceof Not(Condition part)) {
                SortedSet<String> silent = new TreeSet<>();
                collectFields(part, silent, depth + 1);
                silent.removeAll(askedFor);
                silent.removeIf(field -> !absence.mayBeOften(field));
                if (!silent.isEmpty()) {
                    found.add(new Silence(ruleId, pointer, silent));
                }
                return;
            }
            for (Anatomy.Child child : Anatomy.children(node)) {
                find(child.node(), pointer + child.pointer(), depth + 1);
            }
        }

        private static void collectFields(Node node, Set<String> fields, int depth) {
            if (depth > Limits.DEPTH) {
                return;
            }
            Anatomy.fields(node).stream().filter(field -> !field.isBlank()).forEach(fields::add);
            Anatomy.children(node).forEach(child -> collectFields(child.node(), fields, depth + 1));
        }
    }
}
