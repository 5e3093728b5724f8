package org.perimeter.ui.look;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/// A table that shows some rows at first, and more on request: hundreds would hold up the page.
public final class LongTable<T> extends Div {
    private static final int AT_ONCE = 25;

    private final transient List<T> all;
    private final transient Rows<T> rows;
    private final Button more = new Button();
    private int shown;

    /// Writes one row.
    @FunctionalInterface
    public interface Rows<T> {
        void write(T line);
    }

    /// @param head gives the table its columns, and tells how a row is written
    public LongTable(List<T> all, String name, Function<Table, Rows<T>> head) {
        this.all = all;
        addClassName("p-stack");
        var table = new Table(name).stacking();
        rows = head.apply(table);
        more.addClickListener(click -> grow());
        add(table, more);
        grow();
    }

    private void grow() {
        int next = Math.min(all.size(), shown + AT_ONCE);
        all.subList(shown, next).forEach(rows::write);
        shown = next;
        int left = all.size() - shown;
        more.setVisible(left > 0);
        more.setText(getTranslation("table.more", Math.min(left, AT_ONCE), left));
    }
}
