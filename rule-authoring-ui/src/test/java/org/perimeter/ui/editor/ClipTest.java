package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.MalformedPolicy;

class ClipTest {
    private static final Condition ETA = new Missing("eta");
    private static final Amounts MANY =
            new Amounts(new Count("goods[]", null), Comparison.GREATER, new Constant("9"));

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Samples#conditions")
    void a_condition_survives_the_clipboard_as_json(Condition condition) {
        assertThat(Clip.read(Clip.of(condition).json())).isEqualTo(Clip.of(condition));
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Samples#expressions")
    void an_amount_survives_the_clipboard_as_json(Expression amount) {
        assertThat(Clip.read(Clip.of(amount).json())).isEqualTo(Clip.of(amount));
    }

    @Test
    void a_fault_is_named_with_its_place() {
        var json = "{\"is\": \"all\", \"parts\": [{\"is\": \"missing\", \"feld\": \"eta\"}]}";
        assertThatThrownBy(() -> Clip.read(json))
                .isInstanceOfSatisfying(
                        MalformedPolicy.class,
                        wrong -> assertThat(wrong.place()).startsWith("/parts/0"));
        assertThatThrownBy(() -> Clip.read("{\"is\": \"all\""))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void words_that_were_copied_elsewhere_are_no_json() {
        assertThat(Clip.isMeant("glass aquarium")).isFalse();
        assertThat(Clip.isMeant("  {\"is\"")).isTrue();
    }

    @Test
    void a_condition_is_pasted_into_a_group_behind_a_line_or_over_a_blank_one() {
        var tree = new ConditionTree(new AllOf(List.of(ETA, RowCommand.BLANK_TEST)));
        assertThat(paste(tree, "", MANY)).isEqualTo(all(ETA, RowCommand.BLANK_TEST, MANY));
        assertThat(paste(tree, "/parts/0", MANY)).isEqualTo(all(ETA, MANY, RowCommand.BLANK_TEST));
        assertThat(paste(tree, "/parts/1", MANY)).isEqualTo(all(ETA, MANY));
    }

    @Test
    void a_condition_pasted_on_an_amount_of_elements_filters_them() {
        var tree = new ConditionTree(MANY);
        assertThat(paste(tree, "/left", ETA))
                .isEqualTo(
                        new Amounts(
                                new Count("goods[]", all(ETA)),
                                Comparison.GREATER,
                                new Constant("9")));
        assertThat(ConditionEdit.paste(tree, NodePath.of("/right"), Clip.of(ETA))).isEmpty();
    }

    @Test
    void an_amount_is_pasted_over_an_amount_only() {
        var tree = new ConditionTree(MANY);
        var clip = Clip.of(new Constant("7"));
        assertThat(
                        ConditionEdit.paste(tree, NodePath.of("/left"), clip)
                                .orElseThrow()
                                .tree()
                                .root())
                .isEqualTo(new Amounts(new Constant("7"), Comparison.GREATER, new Constant("9")));
        assertThat(ConditionEdit.paste(tree, NodePath.ROOT, clip)).isEmpty();
    }

    private static Condition paste(ConditionTree tree, String at, Condition condition) {
        return ConditionEdit.paste(tree, NodePath.of(at), Clip.of(condition))
                .orElseThrow()
                .tree()
                .root();
    }

    private static Condition all(Condition... parts) {
        return new AllOf(List.of(parts));
    }
}
