package org.perimeter.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/// A plain table of some rows. A wide one scrolls on its own, by keyboard too.
public final class Table extends Div {
    private final NativeTable table = new NativeTable();
    private final NativeTableRow head = table.getHead().addRow();
    private final List<Boolean> figures = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    /// @param name what it is a table of
    public Table(String name) {
        addClassName("p-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", name);
        table.getElement().setAttribute("aria-label", name);
        add(table);
    }

    /// On a narrow screen each row becomes a block, its cells one below the other under their headers.
    public Table stacking() {
        addClassName("p-stacking");
        return this;
    }

    public Table column(String header) {
        return column(header, false);
    }

    /// A column of numbers, which stand at its end.
    public Table figures(String header) {
        return column(header, true);
    }

    private Table column(String header, boolean figure) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(header);
        cell.getElement().setAttribute("scope", "col");
        if (figure) {
            cell.addClassName("p-figure");
        }
        figures.add(figure);
        headers.add(header);
        return this;
    }

    /// The first cell names the row.
    public NativeTableRow row(Component name, Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells[i]);
            cell.getElement().setAttribute("data-header", headers.get(i + 1));
            if (figures.get(i + 1)) {
                cell.addClassName("p-figure");
            }
        }
        return row;
    }

    public NativeTableRow row(String name, String... cells) {
        Component[] spans = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            spans[i] = new Span(cells[i]);
        }
        return row(new Span(name), spans);
    }
}
