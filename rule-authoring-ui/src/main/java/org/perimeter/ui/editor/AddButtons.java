package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

/// Adds a condition, a group or a count to a line that holds others, or a filter to an amount of elements.
final class AddButtons extends ListItem {
    private AddButtons() {
        addClassName("c-add");
    }

    /// Empty for a line that takes nothing more.
    static Optional<AddButtons> of(Row row, RowKit kit) {
        return switch (row) {
            case Row.Group _, Row.Count _ -> Optional.of(forConditions(row, kit));
            case Row.Amount amount when canBeFiltered(amount) -> Optional.of(forFilter(row, kit));
            case Row.Amount _, Row.Figures _, Row.Test _, Row.Denial _ -> Optional.empty();
        };
    }

    private static AddButtons forConditions(Row row, RowKit kit) {
        var buttons = new AddButtons();
        buttons.add(
                button(RowCommand.ADD, RowCommand.ADD.title(), row, kit),
                button(RowCommand.GROUP, RowCommand.GROUP.title(), row, kit));
        if (!RowCommand.countable(row.asks()).isEmpty()) {
            buttons.add(button(RowCommand.COUNT, RowCommand.COUNT.title(), row, kit));
        }
        return buttons;
    }

    private static AddButtons forFilter(Row row, RowKit kit) {
        var buttons = new AddButtons();
        buttons.add(button(RowCommand.ADD, "editor.term.filter", row, kit));
        return buttons;
    }

    private static boolean canBeFiltered(Row.Amount amount) {
        return Term.takesFilter(amount.expression())
                && Term.over(amount.expression()) != null
                && amount.children().stream()
                        .noneMatch(child -> ConditionTree.isFilter(child.path()));
    }

    private static Button button(RowCommand command, String title, Row row, RowKit kit) {
        var button =
                new Button(
                        kit.texts().of(title),
                        VaadinIcon.PLUS.create(),
                        click -> kit.commands().command(command, row.path()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
