package org.perimeter.ui.editor;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/// What can be done to an open line as a whole.
final class RowActions extends MenuBar {
    private static final List<RowCommand> MORE =
            List.of(
                    RowCommand.COPY,
                    RowCommand.CUT,
                    RowCommand.PASTE,
                    RowCommand.NEGATE,
                    RowCommand.WRAP_ALL,
                    RowCommand.WRAP_ANY,
                    RowCommand.UNWRAP,
                    RowCommand.OUT,
                    RowCommand.IN);

    private final RowKit kit;
    private final NodePath node;

    RowActions(NodePath node, RowKit kit) {
        this.kit = kit;
        this.node = node;
        addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", kit.texts().of("editor.row.actions"));
        icon(RowCommand.UP, VaadinIcon.ARROW_UP);
        icon(RowCommand.DOWN, VaadinIcon.ARROW_DOWN);
        icon(RowCommand.DUPLICATE, VaadinIcon.COPY_O);
        icon(RowCommand.REMOVE, VaadinIcon.TRASH);
        var more = addItem(kit.texts().of("editor.row.more"));
        for (var command : MORE) {
            more.getSubMenu().addItem(kit.texts().of(command.title()), click -> run(command));
        }
    }

    private void icon(RowCommand command, VaadinIcon icon) {
        var item = addItem(icon.create(), kit.texts().of(command.title()), click -> run(command));
        item.setAriaLabel(kit.texts().of(command.title()));
    }

    private void run(RowCommand command) {
        kit.commands().command(command, node);
    }
}
