package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class PolicyEditTest {
    private static final Policy EMPTY =
            new Policy("prince-rupert", ConditionTree.EMPTY, List.of(), List.of(), List.of());

    @Test
    void a_new_rule_gets_the_number_after_the_highest() {
        assertThat(PolicyEdit.nextId(EMPTY)).isEqualTo("R-1");
        assertThat(PolicyEdit.nextId(policy("R-2", "R-11", "R-3"))).isEqualTo("R-12");
        assertThat(PolicyEdit.nextId(policy("PR.7", "vague"))).isEqualTo("PR.8");
    }

    @Test
    void a_rule_is_added_after_another_or_last() {
        var rule = PolicyEdit.blank(EMPTY, "CBSA");
        assertThat(ids(PolicyEdit.add(policy("A", "B"), "A", RuleEdit.id(rule, "N"))))
                .containsExactly("A", "N", "B");
        assertThat(ids(PolicyEdit.add(policy("A", "B"), "", RuleEdit.id(rule, "N"))))
                .containsExactly("A", "B", "N");
    }

    @Test
    void a_rule_is_deleted_moved_and_changed_in_its_place() {
        assertThat(ids(PolicyEdit.delete(policy("A", "B"), "A"))).containsExactly("B");
        assertThat(ids(PolicyEdit.move(policy("A", "B", "C"), "A", 1)))
                .containsExactly("B", "A", "C");
        assertThat(ids(PolicyEdit.move(policy("A", "B"), "B", 1))).containsExactly("A", "B");
        var changed = PolicyEdit.change(policy("A", "B"), "B", rule -> RuleEdit.id(rule, "N"));
        assertThat(ids(changed)).containsExactly("A", "N");
    }

    private static Policy policy(String... ids) {
        var blank = PolicyEdit.blank(EMPTY, "CBSA");
        return PolicyEdit.withRules(
                EMPTY, Stream.of(ids).map(id -> RuleEdit.id(blank, id)).toList());
    }

    private static List<String> ids(Policy policy) {
        return policy.rules().stream().map(Rule::id).toList();
    }
}
