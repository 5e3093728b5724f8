package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.PolicyJson;

/// What commands and choices make of a test of amounts, as the JSON that a draft keeps.
class AmountEditTest {
    private static final String COUNT =
            """
            {"is":"amounts","left":{"is":"count","over":"goods[]"},"comparison":"GREATER",\
            "right":{"is":"number","value":"3"}}\
            """;

    private final Desk desk = new Desk();

    @Test
    void a_filter_is_added_with_a_blank_line_and_goes_when_it_is_removed() {
        hold(COUNT);
        desk.command(RowCommand.ADD, at("/when/left"));
        assertHolds(
                """
                {"is":"amounts","left":{"is":"count","over":"goods[]","where":{"is":"all","parts":[\
                {"is":"compare","field":"","comparison":"EQUAL","value":""}]}},\
                "comparison":"GREATER","right":{"is":"number","value":"3"}}\
                """);
        desk.command(RowCommand.REMOVE, at("/when/left/where"));
        assertHolds(COUNT);
    }

    @Test
    void two_amounts_change_places() {
        hold(COUNT);
        desk.command(RowCommand.DOWN, at("/when/left"));
        assertHolds(
                """
                {"is":"amounts","left":{"is":"number","value":"3"},"comparison":"GREATER",\
                "right":{"is":"count","over":"goods[]"}}\
                """);
    }

    @Test
    void a_removed_amount_leaves_one_to_be_written() {
        hold(COUNT);
        desk.command(RowCommand.REMOVE, at("/when/left"));
        assertHolds(
                """
                {"is":"amounts","left":{"is":"number","value":""},"comparison":"GREATER",\
                "right":{"is":"number","value":"3"}}\
                """);
    }

    @Test
    void an_amount_turned_into_a_calculation_is_its_first_part_and_comes_out_again() {
        hold(COUNT);
        var tree = new ConditionTree(desk.condition());
        var ratio = Term.RATIO.instead((Expression) tree.node(at("/left")), null);
        desk.hold(tree.replace(at("/left"), ratio).root());
        assertHolds(
                """
                {"is":"amounts","left":{"is":"arithmetic","operation":"RATIO",\
                "left":{"is":"count","over":"goods[]"},"right":{"is":"number","value":""}},\
                "comparison":"GREATER","right":{"is":"number","value":"3"}}\
                """);
        desk.command(RowCommand.UNWRAP, at("/when/left"));
        assertHolds(COUNT);
    }

    @Test
    void a_field_of_elements_that_are_not_at_hand_is_added_up() {
        var weight = FactSchema.standard().field("goods[].weight").orElseThrow();
        assertThat(PolicyJson.write(Term.of(weight, null)))
                .isEqualTo(
                        """
                        {"is":"aggregate","function":"SUM","over":"goods[]",\
                        "of":{"is":"field","field":"goods[].weight"}}\
                        """);
        assertThat(PolicyJson.write(Term.of(weight, Collection.GOODS)))
                .isEqualTo(
                        """
                        {"is":"field","field":"goods[].weight"}\
                        """);
    }

    @Test
    void a_condition_moves_out_of_a_filter_behind_the_test() {
        var filtered =
                COUNT.replace(
                        "\"goods[]\"",
                        "\"goods[]\",\"where\":"
                                + "{\"is\":\"all\",\"parts\":[{\"is\":\"missing\",\"field\":\"goods[].hs\"}]}");
        desk.hold(new AllOf(List.of(read(filtered))));
        desk.command(RowCommand.OUT, at("/when/parts/0/left/where/parts/0"));
        assertThat(((AllOf) desk.condition()).parts().getLast())
                .isEqualTo(new Condition.Missing("goods[].hs"));
    }

    private void hold(String json) {
        desk.hold(read(json));
    }

    private void assertHolds(String json) {
        assertThat(PolicyJson.write(desk.condition())).isEqualTo(json);
    }

    private static Condition read(String json) {
        return PolicyJson.readCondition(json);
    }

    private static NodePath at(String pointer) {
        return NodePath.of(pointer);
    }
}
