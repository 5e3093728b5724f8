package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Condition;

/// A condition as lines, one of which at a time unfolds in place to be edited.
///
/// Lines are drawn anew only when there are other lines than before; else each takes its new content, so that the one that
/// is open keeps the focus.
@Tag("p-condition-lines")
final class ConditionView extends Component implements HasComponents {
    private final RowKit kit;
    private final Map<NodePath, RowView> lines = new LinkedHashMap<>();
    private String shape = "";
    private @Nullable NodePath open;

    ConditionView(RowKit kit) {
        this.kit = kit;
    }

    /// @param base     where the condition stands in the rule or policy
    /// @param findings those of the rule or policy
    void show(Condition condition, NodePath base, List<Finding> findings) {
        var root = Row.of(condition, base);
        var drawn = base + root.shape();
        var reopen = drawn.equals(shape) ? null : open;
        if (!drawn.equals(shape)) {
            draw(root);
            shape = drawn;
        }
        update(root);
        if (reopen != null && lines.containsKey(reopen)) {
            open(reopen);
        }
        tell(root, findings);
    }

    /// Unfolds the line of a node, and folds the one that was open.
    void open(@Nullable NodePath node) {
        var before = Optional.ofNullable(open).map(lines::get);
        open = node;
        before.ifPresent(RowView::fold);
        Optional.ofNullable(node).map(lines::get).ifPresent(RowView::unfold);
    }

    boolean isOpen(NodePath node) {
        return node.equals(open);
    }

    private void draw(Row root) {
        lines.clear();
        removeAll();
        open = null;
        var list = new UnorderedList();
        list.addClassName("c-list");
        list.add(line(root));
        add(list);
    }

    private RowView line(Row row) {
        var children = new ArrayList<RowView>();
        var line = new RowView(row, kit, this::toggle);
        lines.put(row.path(), line);
        row.children().forEach(child -> children.add(line(child)));
        line.hold(children);
        return line;
    }

    private void toggle(NodePath node) {
        open(isOpen(node) ? null : node);
    }

    private void update(Row row) {
        Optional.ofNullable(lines.get(row.path())).ifPresent(line -> line.show(row));
        row.children().forEach(this::update);
    }

    private void tell(Row root, List<Finding> findings) {
        var byLine = new LinkedHashMap<NodePath, List<Finding>>();
        for (var finding : findings) {
            root.lineOf(NodePath.of(finding.node()))
                    .ifPresent(line ->
                            byLine.computeIfAbsent(line.path(), key -> new ArrayList<>())
                                    .add(finding));
        }
        lines.forEach((path, line) -> line.tell(byLine.getOrDefault(path, List.of())));
    }
}
