package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.editor.ConditionTree.EMPTY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;

class ConditionEditTest {
    private static final Condition A = new Missing("a");
    private static final Condition B = new Missing("b");
    private static final Condition C = new Missing("c");
    private static final Condition N = new Missing("new");

    @Test
    void a_node_is_replaced_where_it_stands() {
        var edit = ConditionEdit.replace(tree(all(A, any(B, C))), at("/parts/1/parts/0"), N);
        assertThat(edit).isEqualTo(edit(all(A, any(N, C)), "/parts/1/parts/0"));
    }

    @Test
    void a_condition_is_added_at_the_end_of_a_group() {
        assertThat(ConditionEdit.add(tree(all(A, B)), NodePath.ROOT, N))
                .isEqualTo(edit(all(A, B, N), "/parts/2"));
        assertThat(ConditionEdit.add(tree(EMPTY), NodePath.ROOT, N))
                .isEqualTo(edit(all(N), "/parts/0"));
    }

    @Test
    void a_condition_is_added_after_one_that_holds_no_others() {
        assertThat(ConditionEdit.add(tree(all(A, B)), at("/parts/0"), N))
                .isEqualTo(edit(all(A, N, B), "/parts/1"));
    }

    @Test
    void a_condition_that_stands_alone_comes_into_a_group_with_the_added_one() {
        assertThat(ConditionEdit.add(tree(A), NodePath.ROOT, N))
                .isEqualTo(edit(all(A, N), "/parts/1"));
        assertThat(ConditionEdit.add(tree(new Not(A)), NodePath.ROOT, N))
                .isEqualTo(edit(all(new Not(A), N), "/parts/1"));
    }

    @Test
    void a_condition_is_added_to_the_group_that_a_not_denies() {
        assertThat(ConditionEdit.add(tree(new Not(any(A))), NodePath.ROOT, N))
                .isEqualTo(edit(new Not(any(A, N)), "/part/parts/1"));
    }

    @Test
    void a_condition_is_added_to_what_a_count_asks_of_each_element() {
        assertThat(ConditionEdit.add(tree(some(any(A))), NodePath.ROOT, N))
                .isEqualTo(edit(some(any(A, N)), "/each/parts/1"));
        assertThat(ConditionEdit.add(tree(some(A)), NodePath.ROOT, N))
                .isEqualTo(edit(some(all(A, N)), "/each/parts/1"));
        assertThat(ConditionEdit.add(tree(some(new Not(A))), NodePath.ROOT, N))
                .isEqualTo(edit(some(all(new Not(A), N)), "/each/parts/1"));
        assertThat(ConditionEdit.add(tree(some(new Not(any(A)))), NodePath.ROOT, N))
                .isEqualTo(edit(some(new Not(any(A, N))), "/each/part/parts/1"));
        assertThat(ConditionEdit.add(tree(some(some(A))), NodePath.ROOT, N))
                .isEqualTo(edit(some(all(some(A), N)), "/each/parts/1"));
    }

    @Test
    void a_duplicate_comes_after_its_original() {
        assertThat(ConditionEdit.duplicate(tree(all(A, B)), at("/parts/0")))
                .isEqualTo(edit(all(A, A, B), "/parts/1"));
    }

    @Test
    void after_a_removal_its_successor_is_looked_at_or_the_last_or_the_group() {
        assertThat(ConditionEdit.remove(tree(all(A, B, C)), at("/parts/1")))
                .isEqualTo(edit(all(A, C), "/parts/1"));
        assertThat(ConditionEdit.remove(tree(all(A, B)), at("/parts/1")))
                .isEqualTo(edit(all(A), "/parts/0"));
        assertThat(ConditionEdit.remove(tree(all(A)), at("/parts/0"))).isEqualTo(edit(EMPTY, ""));
    }

    @Test
    void what_is_removed_from_a_place_of_one_leaves_an_empty_group() {
        assertThat(ConditionEdit.remove(tree(some(A)), at("/each")))
                .isEqualTo(edit(some(EMPTY), "/each"));
        assertThat(ConditionEdit.remove(tree(A), NodePath.ROOT)).isEqualTo(edit(EMPTY, ""));
    }

    @Test
    void a_node_is_wrapped() {
        var edit =
                ConditionEdit.wrap(
                        tree(all(A, B)), at("/parts/1"), node -> new AnyOf(List.of(node)));
        assertThat(edit).isEqualTo(edit(all(A, any(B)), "/parts/1"));
    }

    @Test
    void an_unwrapped_group_gives_its_parts_to_the_group_around_it() {
        assertThat(ConditionEdit.unwrap(tree(all(A, any(B, C), A)), at("/parts/1")))
                .contains(edit(all(A, B, C, A), "/parts/1"));
        assertThat(ConditionEdit.unwrap(tree(all(A, EMPTY)), at("/parts/1")))
                .contains(edit(all(A), "/parts/0"));
    }

    @Test
    void an_unwrapped_not_or_count_gives_way_to_what_it_holds() {
        assertThat(ConditionEdit.unwrap(tree(new Not(A)), NodePath.ROOT)).contains(edit(A, ""));
        assertThat(ConditionEdit.unwrap(tree(all(some(any(A)))), at("/parts/0")))
                .contains(edit(all(any(A)), "/parts/0"));
        assertThat(ConditionEdit.unwrap(tree(any(A)), NodePath.ROOT)).contains(edit(A, ""));
    }

    @Test
    void a_group_of_several_at_the_root_cannot_be_unwrapped_nor_can_a_test() {
        assertThat(ConditionEdit.unwrap(tree(any(A, B)), NodePath.ROOT)).isEmpty();
        assertThat(ConditionEdit.unwrap(tree(all(A)), at("/parts/0"))).isEmpty();
    }

    @Test
    void a_node_moves_past_its_neighbour_and_stops_at_the_end() {
        assertThat(ConditionEdit.move(tree(all(A, B, C)), at("/parts/1"), -1))
                .contains(edit(all(B, A, C), "/parts/0"));
        assertThat(ConditionEdit.move(tree(all(A, B, C)), at("/parts/1"), 1))
                .contains(edit(all(A, C, B), "/parts/2"));
        assertThat(ConditionEdit.move(tree(all(A, B)), at("/parts/1"), 1)).isEmpty();
        assertThat(ConditionEdit.move(tree(some(A)), at("/each"), 1)).isEmpty();
    }

    @Test
    void a_node_moves_out_behind_what_holds_its_group() {
        assertThat(ConditionEdit.moveOut(tree(all(any(A, B), C)), at("/parts/0/parts/0")))
                .contains(edit(all(any(B), A, C), "/parts/1"));
        assertThat(ConditionEdit.moveOut(tree(all(some(all(A, B)))), at("/parts/0/each/parts/1")))
                .contains(edit(all(some(all(A)), B), "/parts/1"));
        assertThat(ConditionEdit.moveOut(tree(some(all(A, B))), at("/each/parts/1"))).isEmpty();
    }

    @Test
    void a_node_moves_into_the_group_or_count_above_it() {
        assertThat(ConditionEdit.moveIn(tree(all(any(A), B)), at("/parts/1")))
                .contains(edit(all(any(A, B)), "/parts/0/parts/1"));
        assertThat(ConditionEdit.moveIn(tree(all(some(A), B)), at("/parts/1")))
                .contains(edit(all(some(all(A, B))), "/parts/0/each/parts/1"));
        assertThat(ConditionEdit.moveIn(tree(all(A, B)), at("/parts/1"))).isEmpty();
    }

    private static ConditionEdit edit(Condition condition, String focus) {
        return new ConditionEdit(tree(condition), at(focus));
    }

    private static ConditionTree tree(Condition condition) {
        return new ConditionTree(condition);
    }

    private static NodePath at(String pointer) {
        return NodePath.of(pointer);
    }

    private static Condition all(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    private static Condition some(Condition each) {
        return new Quantified(Quantifier.SOME, "goods[]", each);
    }
}
