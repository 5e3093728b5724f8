package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// What a person does to a policy as a whole; each change is a new policy.
///
/// Rules are named by their id. A draft that came with one id twice shows both, and changes go to the first.
final class PolicyEdit {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private PolicyEdit() {}

    static Optional<Rule> rule(Policy policy, String id) {
        return policy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    static int indexOf(Policy policy, String id) {
        return IntStream.range(0, policy.rules().size())
                .filter(i -> policy.rules().get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /// @param after id of the rule that it comes behind; any other text puts it last
    static Policy add(Policy policy, String after, Rule rule) {
        var rules = new ArrayList<>(policy.rules());
        var index = indexOf(policy, after);
        rules.add(index < 0 ? rules.size() : index + 1, rule);
        return withRules(policy, rules);
    }

    static Policy change(Policy policy, String id, UnaryOperator<Rule> change) {
        var index = indexOf(policy, id);
        if (index < 0) {
            return policy;
        }
        var rules = new ArrayList<>(policy.rules());
        rules.set(index, change.apply(rules.get(index)));
        return withRules(policy, rules);
    }

    static Policy delete(Policy policy, String id) {
        var index = indexOf(policy, id);
        if (index < 0) {
            return policy;
        }
        var rules = new ArrayList<>(policy.rules());
        rules.remove(index);
        return withRules(policy, rules);
    }

    static Policy move(Policy policy, String id, int by) {
        var index = indexOf(policy, id);
        var target = index + by;
        if (index < 0 || target < 0 || target >= policy.rules().size()) {
            return policy;
        }
        var rules = new ArrayList<>(policy.rules());
        rules.add(target, rules.remove(index));
        return withRules(policy, rules);
    }

    /// A rule with nothing in it but an id that no other has, and the agency that writes it.
    static Rule blank(Policy policy, String agency) {
        var unsaid = new Bilingual("", "");
        return new Rule(
                nextId(policy),
                unsaid,
                ConditionTree.EMPTY,
                List.of(),
                "",
                unsaid,
                new Governance(agency, "joint", "", "", null, null, null, null));
    }

    static Policy withScope(Policy policy, Condition scope) {
        return new Policy(
                policy.programme(), scope, policy.dispositions(), policy.bands(), policy.rules());
    }

    static Policy withBands(Policy policy, List<Policy.Band> bands) {
        return new Policy(
                policy.programme(), policy.scope(), policy.dispositions(), bands, policy.rules());
    }

    static Policy withRules(Policy policy, List<Rule> rules) {
        return new Policy(
                policy.programme(), policy.scope(), policy.dispositions(), policy.bands(), rules);
    }

    /// One above the highest number in use, in the manner of the rule that has it: `R-12` after `R-11`.
    static String nextId(Policy policy) {
        var highest = 0L;
        var prefix = "R-";
        for (var rule : policy.rules()) {
            var id = NUMBERED.matcher(rule.id());
            if (id.matches() && Long.parseLong(id.group(2)) >= highest) {
                highest = Long.parseLong(id.group(2));
                prefix = id.group(1);
            }
        }
        return prefix + (highest + 1);
    }
}
