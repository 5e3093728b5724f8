package org.perimeter.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.list.Changing.FaultyEntry;
import org.perimeter.policy.list.Changing.Stale;

/// Why a change was not made.
final class ChangeTrouble extends Div {
    private final ListShape shape;

    ChangeTrouble(ListShape shape) {
        this.shape = shape;
        addClassName("p-stack");
        getElement().setAttribute("role", "alert");
    }

    void refused(RefusalReason reason) {
        add(new Paragraph(reason.text().in(getLocale())));
    }

    void found(List<FaultyEntry> faults) {
        faults.forEach(fault ->
                add(
                        new Paragraph(
                                getTranslation(
                                        "lists.fault",
                                        fault.entry().key(),
                                        fault.fault().text().in(getLocale())))));
    }

    /// Their side; ours stands in the form above.
    void faster(Stale stale, int base) {
        add(
                new Paragraph(
                        getTranslation(
                                "lists.stale",
                                stale.by().name(),
                                stale.by().agency().name(),
                                base,
                                stale.newest().number())),
                new DifferencePart(shape, stale.theirs()));
    }
}
