package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.ui.editor.Merge.Conflict;

class MergeTest {
    private static final Policy BASE = policy(rule("R-1", "one"), rule("R-2", "two"));

    @Test
    void changes_of_different_rules_come_together() {
        var mine = policy(rule("R-1", "mine"), rule("R-2", "two"));
        var theirs = policy(rule("R-1", "one"), rule("R-2", "theirs"));
        var merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.policy()).isEqualTo(policy(rule("R-1", "mine"), rule("R-2", "theirs")));
        assertThat(merge.taken()).containsExactly("R-2");
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void a_rule_that_both_changed_waits_for_a_person() {
        var mine = policy(rule("R-1", "mine"), rule("R-2", "two"));
        var theirs = policy(rule("R-1", "theirs"), rule("R-2", "two"));
        var merge = Merge.of(BASE, mine, theirs);
        var conflict = new Conflict("R-1", rule("R-1", "mine"), rule("R-1", "theirs"));
        assertThat(merge.conflicts()).containsExactly(conflict);
        assertThat(merge.policy()).isEqualTo(theirs);
        assertThat(merge.withMine(mine)).isEqualTo(mine);
    }

    @Test
    void the_same_change_of_both_is_no_conflict() {
        var same = policy(rule("R-1", "same"), rule("R-2", "two"));
        assertThat(Merge.of(BASE, same, same).conflicts()).isEmpty();
    }

    @Test
    void a_rule_that_one_removed_and_the_other_changed_waits_for_a_person() {
        var mine = policy(rule("R-2", "two"));
        var theirs = policy(rule("R-1", "theirs"), rule("R-2", "two"));
        var merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.conflicts())
                .containsExactly(new Conflict("R-1", null, rule("R-1", "theirs")));
        assertThat(merge.withMine(mine)).isEqualTo(mine);
    }

    @Test
    void a_removal_stands_when_the_other_left_the_rule_alone() {
        var mine = policy(rule("R-2", "two"));
        assertThat(Merge.of(BASE, mine, policy(rule("R-1", "one"), rule("R-2", "theirs"))).policy())
                .isEqualTo(policy(rule("R-2", "theirs")));
    }

    @Test
    void new_rules_of_both_with_one_id_are_both_kept() {
        var mine = policy(rule("R-1", "one"), rule("R-2", "two"), rule("R-3", "mine"));
        var theirs = policy(rule("R-1", "one"), rule("R-2", "two"), rule("R-3", "theirs"));
        var merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.policy().rules())
                .containsExactly(
                        rule("R-1", "one"),
                        rule("R-2", "two"),
                        rule("R-3", "theirs"),
                        rule("R-4", "mine"));
    }

    @Test
    void a_new_rule_keeps_its_place() {
        var mine = policy(rule("R-1", "one"), rule("R-9", "mine"), rule("R-2", "two"));
        var theirs = policy(rule("R-1", "theirs"), rule("R-2", "two"));
        assertThat(Merge.of(BASE, mine, theirs).policy().rules())
                .extracting(Rule::id)
                .containsExactly("R-1", "R-9", "R-2");
    }

    @Test
    void scope_and_bands_are_one_thing_to_bring_together() {
        var scoped = PolicyEdit.withScope(BASE, new Condition.Missing("eta"));
        assertThat(Merge.of(BASE, scoped, BASE).policy()).isEqualTo(scoped);
        assertThat(Merge.of(BASE, BASE, scoped).taken()).containsExactly("");
        var other = PolicyEdit.withScope(BASE, new Condition.Missing("mode"));
        var merge = Merge.of(BASE, scoped, other);
        assertThat(merge.conflicts()).containsExactly(new Conflict("", null, null));
        assertThat(merge.withMine(scoped)).isEqualTo(scoped);
    }

    private static Policy policy(Rule... rules) {
        return new Policy(
                "prince-rupert", ConditionTree.EMPTY, List.of(), List.of(), List.of(rules));
    }

    private static Rule rule(String id, String title) {
        var blank =
                PolicyEdit.blank(
                        new Policy("p", ConditionTree.EMPTY, List.of(), List.of(), List.of()),
                        "CBSA");
        return new Rule(
                id,
                new Bilingual(title, title),
                blank.when(),
                blank.effects(),
                blank.reasonCode(),
                blank.reason(),
                blank.governance());
    }
}
