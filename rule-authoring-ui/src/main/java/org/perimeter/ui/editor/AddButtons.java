package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;

/// Adds a condition, a group or a count to a line that holds others, or a filter to an amount of elements.
final class AddButtons extends ListItem {
    private static final String FILTER = "editor.term.filter";

    private AddButtons() {
        addClassName("c-add");
    }

    /// The keys of the names of what can be added to a line; empty where it takes nothing more.
    static List<String> offered(Row row) {
        return switch (row) {
            case Row.Group _, Row.Count _ ->
                    RowCommand.countable(row.asks()).isEmpty()
                            ? List.of(RowCommand.ADD.title(), RowCommand.GROUP.title())
                            : List.of(
                                    RowCommand.ADD.title(),
                                    RowCommand.GROUP.title(),
                                    RowCommand.COUNT.title());
            case Row.Amount amount -> canBeFiltered(amount) ? List.of(FILTER) : List.of();
            case Row.Figures _, Row.Test _, Row.Denial _ -> List.of();
        };
    }

    static AddButtons of(Row row, RowKit kit) {
        var buttons = new AddButtons();
        for (var title : offered(row)) {
            var command =
                    Stream.of(RowCommand.GROUP, RowCommand.COUNT)
                            .filter(one -> one.title().equals(title))
                            .findFirst()
                            .orElse(RowCommand.ADD);
            buttons.add(button(command, title, row, kit));
        }
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
