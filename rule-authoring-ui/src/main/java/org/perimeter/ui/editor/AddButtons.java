package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;

/// Adds a condition, a group or a count to a line that holds others.
final class AddButtons extends ListItem {
    AddButtons(Row row, RowKit kit) {
        addClassName("c-add");
        add(button(RowCommand.ADD, row, kit), button(RowCommand.GROUP, row, kit));
        if (!RowCommand.countable(row.asks()).isEmpty()) {
            add(button(RowCommand.COUNT, row, kit));
        }
    }

    private static Button button(RowCommand command, Row row, RowKit kit) {
        var button =
                new Button(
                        kit.texts().of(command.title()),
                        VaadinIcon.PLUS.create(),
                        click -> kit.commands().command(command, row.path()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
