package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Count;

class RowTest {
    private static final Missing A = new Missing("a");

    @Test
    void a_not_and_what_it_denies_are_one_line() {
        var row =
                Row.of(
                        new AllOf(List.of(new Not(A), new Not(new AnyOf(List.of(A))))),
                        NodePath.WHEN);
        assertThat(row.children())
                .containsExactly(
                        new Row.Test(at("/when/parts/0"), true, A, null),
                        new Row.Group(
                                at("/when/parts/1"),
                                Grouping.NONE,
                                null,
                                List.of(
                                        new Row.Test(
                                                at("/when/parts/1/part/parts/0"),
                                                false,
                                                A,
                                                null))));
    }

    @Test
    void a_count_and_the_group_inside_it_are_one_line_and_its_parts_ask_the_elements() {
        var count = new Quantified(Quantifier.SOME, "goods[]", new AnyOf(List.of(A)));
        assertThat(Row.of(new Not(count), NodePath.WHEN))
                .isEqualTo(
                        new Row.Count(
                                NodePath.WHEN,
                                true,
                                count,
                                null,
                                Collection.GOODS,
                                Grouping.ANY,
                                List.of(
                                        new Row.Test(
                                                at("/when/part/each/parts/0"),
                                                false,
                                                A,
                                                Collection.GOODS))));
    }

    @Test
    void a_finding_belongs_to_the_line_of_its_node_or_of_the_nearest_one_around_it() {
        var count = new Quantified(Quantifier.SOME, "goods[]", new AllOf(List.of(new Not(A))));
        var row = Row.of(new AllOf(List.of(A, count)), NodePath.WHEN);
        assertThat(line(row, "/when/parts/0/field")).isEqualTo("/when/parts/0");
        assertThat(line(row, "/when/parts/1/each/parts/0/part/value"))
                .isEqualTo("/when/parts/1/each/parts/0");
        assertThat(line(row, "/when/parts/1/quantifier/n")).isEqualTo("/when/parts/1");
        assertThat(line(row, "/when/parts/1/each")).isEqualTo("/when/parts/1");
        assertThat(row.lineOf(at("/reason/en"))).isEmpty();
    }

    @Test
    void the_shape_changes_with_the_lines_and_not_with_their_content() {
        var one = Row.of(new AllOf(List.of(A)), NodePath.WHEN);
        var other = Row.of(new AnyOf(List.of(new Not(new Missing("b")))), NodePath.WHEN);
        var more = Row.of(new AllOf(List.of(A, A)), NodePath.WHEN);
        assertThat(one.shape()).isEqualTo(other.shape()).isNotEqualTo(more.shape());
    }

    @Test
    void a_test_of_amounts_has_a_line_for_each_amount_and_for_its_filter() {
        var loaded = new Compare("containers[].loadStatus", Comparison.EQUAL, "loaded");
        var test =
                new Amounts(new Count("containers[]", loaded), Comparison.LESS, new Constant("2"));
        var row = Row.of(new Not(test), NodePath.WHEN);
        assertThat(row)
                .isEqualTo(
                        new Row.Figures(
                                NodePath.WHEN,
                                true,
                                test,
                                null,
                                List.of(
                                        new Row.Amount(
                                                at("/when/part/left"),
                                                new Count("containers[]", loaded),
                                                null,
                                                List.of(
                                                        new Row.Test(
                                                                at("/when/part/left/where"),
                                                                false,
                                                                loaded,
                                                                Collection.CONTAINERS))),
                                        new Row.Amount(
                                                at("/when/part/right"),
                                                new Constant("2"),
                                                null,
                                                List.of()))));
        assertThat(line(row, "/when/part/left/where/value")).isEqualTo("/when/part/left/where");
        assertThat(line(row, "/when/part/right/value")).isEqualTo("/when/part/right");
    }

    @Test
    void a_line_tells_the_list_that_a_field_is_looked_up_in() {
        var words = new RowWords(FactSchema.standard(), Locale.ENGLISH, (key, _) -> key);
        var listed = new Not(new InList("port.loading", "elevated-ports"));
        assertThat(words.of(Row.of(listed, NodePath.WHEN)))
                .extracting(Phrase::text)
                .containsExactly(
                        "Port of loading", "editor.operator.in-list.not", "elevated-ports");
    }

    private static String line(Row row, String node) {
        return row.lineOf(at(node)).orElseThrow().path().toString();
    }

    private static NodePath at(String pointer) {
        return NodePath.of(pointer);
    }
}
