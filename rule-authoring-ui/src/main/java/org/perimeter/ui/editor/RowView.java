package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;

/// One line of a condition: what it says, what is wrong with it, the lines inside it, and its editor while it is open.
final class RowView extends ListItem {
    private final RowKit kit;
    private final NativeButton head = new NativeButton();
    private final Div editor = new Div();
    private final FindingLines findings = new FindingLines();
    private final UnorderedList list = new UnorderedList();
    private List<String> offered = List.of();
    private Row row;
    private @Nullable RowEditor open;

    RowView(Row row, RowKit kit, Consumer<NodePath> toggle) {
        this.kit = kit;
        this.row = row;
        addClassName("c-row");
        head.addClassName("c-head");
        head.getElement().setAttribute("data-node", row.path().toString());
        head.getElement().setAttribute("tabindex", "-1");
        head.addClickListener(click -> toggle.accept(this.row.path()));
        findings.addClassName("c-findings");
        findings.setId("findings" + row.path().toString().replace('/', '-'));
        editor.addClassName("c-editor");
        add(head, editor, findings);
        fold();
    }

    /// The lines inside this one, and the means to add more.
    void hold(List<RowView> lines) {
        if (row instanceof Row.Test || row instanceof Row.Denial) {
            lines.forEach(line -> add(new UnorderedList(line)));
            return;
        }
        addClassName(isOfAmounts() ? "c-amounts" : "c-group");
        list.addClassName("c-list");
        lines.forEach(list::add);
        add(list);
        offer();
    }

    /// What can be added changes with what the line says: only some amounts can be filtered.
    private void offer() {
        var now = AddButtons.offered(row);
        if (!now.equals(offered)) {
            offered = now;
            list.getChildren().filter(AddButtons.class::isInstance).forEach(list::remove);
            if (!now.isEmpty()) {
                list.add(AddButtons.of(row, kit));
            }
        }
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private boolean isOfAmounts() {
        return row instanceof Row.Figures || row instanceof Row.Amount;
    }

    void show(Row now) {
        var sameEditor = RowEditor.sort(row) == RowEditor.sort(now);
        row = now;
        offer();
        head.removeAll();
        for (var phrase : kit.words().of(row)) {
            var piece = new Span(phrase.text() + " ");
            piece.addClassName(phrase.kind().style());
            head.add(piece);
        }
        if (open != null && sameEditor) {
            open.show(row);
        } else if (open != null) {
            fold();
            unfold();
        }
    }

    void tell(List<Finding> wrong) {
        findings.show(wrong);
        if (wrong.isEmpty()) {
            head.getElement().removeAttribute("aria-describedby");
        } else {
            head.getElement().setAttribute("aria-describedby", findings.getId().orElseThrow());
        }
    }

    void unfold() {
        var rowEditor = RowEditor.of(row, kit);
        open = rowEditor;
        editor.add(rowEditor);
        editor.setVisible(true);
        head.getElement().setAttribute("aria-expanded", "true");
        rowEditor.focus();
    }

    void fold() {
        open = null;
        editor.removeAll();
        editor.setVisible(false);
        head.getElement().setAttribute("aria-expanded", "false");
    }
}
