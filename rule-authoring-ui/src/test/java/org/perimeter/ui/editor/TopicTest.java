package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class TopicTest {
    @Test
    void a_rule_belongs_to_what_it_names_most() {
        assertThat(topic(new Missing("goods[].hs"))).isEqualTo(Topic.GOODS);
        assertThat(topic(new Missing("shipper.name"))).isEqualTo(Topic.PARTIES);
        assertThat(topic(new Missing("containers[].seals[].number"))).isEqualTo(Topic.SEALS);
        assertThat(topic(new Missing("containers[].number"))).isEqualTo(Topic.CONTAINERS);
        assertThat(topic(new Missing("eta"))).isEqualTo(Topic.ROUTE);
        assertThat(
                        topic(
                                new AllOf(
                                        List.of(
                                                new Missing("eta"),
                                                new Missing("shipper.name"),
                                                new Missing("consignee.name")))))
                .isEqualTo(Topic.PARTIES);
    }

    @Test
    void a_rule_about_rules_is_one_whatever_else_it_names() {
        var fired = new Fired(Quantifier.SOME, List.of("R-1"));
        assertThat(topic(new AllOf(List.of(new Missing("goods[].hs"), fired))))
                .isEqualTo(Topic.RULES);
    }

    @Test
    void the_list_has_a_heading_with_its_count_for_each_topic_and_folds() {
        var goods = line("R-1", Topic.GOODS);
        var seals = line("R-2", Topic.SEALS);
        var frame = line("", Topic.ROUTE);
        assertThat(ListLine.of(List.of(frame, seals, goods), Set.of(Topic.SEALS)))
                .containsExactly(
                        frame,
                        new ListLine.Heading(Topic.GOODS, 1, false),
                        goods,
                        new ListLine.Heading(Topic.SEALS, 1, true));
    }

    @Test
    void only_rules_that_do_not_depend_on_a_rule_can_be_asked_about() {
        var policy = new Policy("p", ConditionTree.EMPTY, List.of(), List.of(), List.of());
        policy = PolicyEdit.add(policy, "", rule("R-1", new Missing("eta")));
        policy = PolicyEdit.add(policy, "", rule("R-2", fired("R-1")));
        policy = PolicyEdit.add(policy, "", rule("R-3", fired("R-2")));
        assertThat(AskedRules.open(policy, "R-3"))
                .extracting(Rule::id)
                .containsExactly("R-1", "R-2");
        assertThat(AskedRules.open(policy, "R-2")).extracting(Rule::id).containsExactly("R-1");
        assertThat(AskedRules.open(policy, "R-1")).isEmpty();
    }

    private static Condition fired(String id) {
        return new Fired(Quantifier.SOME, List.of(id));
    }

    private static RuleLine line(String id, Topic topic) {
        return new RuleLine(id, topic, "", "", 0, 0);
    }

    private static Topic topic(Condition when) {
        return Topic.of(rule("R-1", when));
    }

    private static Rule rule(String id, Condition when) {
        var policy = new Policy("p", ConditionTree.EMPTY, List.of(), List.of(), List.of());
        return RuleEdit.id(RuleEdit.when(PolicyEdit.blank(policy, "CBSA"), when), id);
    }
}
