package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// How the conditions of a group count together.
final class GroupEditor extends RowEditor {
    private final Select<Grouping> grouping;

    GroupEditor(Row.Group row, RowKit kit) {
        grouping = grouping(kit);
        grouping.setValue(row.grouping());
        grouping.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                regroup(row.path(), kit, change.getValue());
            }
        });
        var fields = new Div(grouping, new RowActions(row.path(), kit));
        fields.addClassName("c-fields");
        add(fields);
    }

    static Select<Grouping> grouping(RowKit kit) {
        var select = new Select<Grouping>();
        select.setLabel(kit.texts().of("editor.group"));
        select.setItems(List.of(Grouping.values()));
        select.setItemLabelGenerator(one -> kit.texts().of(RowWords.title(one)));
        select.addClassName("c-narrow");
        return select;
    }

    private static void regroup(NodePath node, RowKit kit, Grouping wanted) {
        kit.commands()
                .edit(
                        Then.STAY,
                        tree -> {
                            var path = node.inCondition();
                            var parts = Grouping.parts(tree.at(path));
                            return Optional.of(
                                    ConditionEdit.replace(tree, path, wanted.group(parts)));
                        });
    }

    @Override
    void show(Row row) {
        if (row instanceof Row.Group group) {
            grouping.setValue(group.grouping());
        }
    }

    @Override
    void focus() {
        grouping.focus();
    }
}
