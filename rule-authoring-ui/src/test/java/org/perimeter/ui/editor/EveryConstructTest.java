package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;

class EveryConstructTest {
    private final Desk desk = new Desk();

    @Test
    void there_is_a_sample_of_each_construct() {
        assertThat(names(Samples.conditions()))
                .isEqualTo(records(Condition.class).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(names(Samples.expressions()))
                .isEqualTo(
                        records(Expression.class).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void each_construct_is_built_in_the_browser() {
        var built =
                Constructions.all()
                        .flatMap(one -> one.constructs().stream())
                        .collect(Collectors.toSet());
        var all =
                Stream.concat(records(Condition.class), records(Expression.class))
                        .collect(Collectors.toSet());
        assertThat(built).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Samples#conditions")
    void each_construct_has_an_editor_that_shows_it_and_changes_nothing(Condition condition) {
        desk.hold(condition);
        for (var row : lines(desk.row())) {
            var editor = RowEditor.of(row, desk.kit(Locale.ENGLISH));
            editor.show(row);
            assertThat(editor.getChildren()).as("%s", row).isNotEmpty();
        }
        assertThat(desk.condition()).isEqualTo(condition);
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Samples#conditions")
    void each_line_says_something_in_both_languages(Condition condition) {
        desk.hold(condition);
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (var row : lines(desk.row())) {
                assertThat(desk.kit(locale).words().of(row))
                        .isNotEmpty()
                        .allSatisfy(phrase -> assertThat(phrase.text()).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Samples#conditions")
    void each_node_has_its_line_and_can_be_put_back_where_it_stands(Condition condition) {
        var tree = new ConditionTree(condition);
        for (var path : paths(condition, NodePath.ROOT)) {
            assertThat(tree.replace(path, tree.node(path))).isEqualTo(tree);
            assertThat(Row.of(condition, NodePath.ROOT).lineOf(path)).isPresent();
        }
    }

    private static List<Row> lines(Row row) {
        return Stream.concat(
                        Stream.of(row),
                        row.children().stream().flatMap(child -> lines(child).stream()))
                .toList();
    }

    private static List<NodePath> paths(Node node, NodePath at) {
        return Stream.concat(
                        Stream.of(at),
                        Anatomy.children(node).stream()
                                .flatMap(child ->
                                        paths(child.node(), at.then(NodePath.of(child.pointer())))
                                                .stream()))
                .toList();
    }

    private static Set<String> names(Stream<? extends Node> nodes) {
        return nodes.map(node -> node.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> records(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(one -> one.isSealed() ? records(one) : Stream.of(one.getSimpleName()))
                .distinct();
    }
}
