package org.perimeter.ui.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.ui.look.DispositionChip;

/// The disposition of a decision, or that the filing was rejected.
final class OutcomeChip {
    private OutcomeChip() {}

    static Component of(Decision decision, Locale locale) {
        Disposition disposition = decision.disposition();
        if (disposition != null) {
            return new DispositionChip(disposition);
        }
        Span chip = new Span();
        chip.addClassNames("p-chip", "p-chip-plain");
        chip.add(
                VaadinIcon.CLOSE_CIRCLE_O.create(),
                new Span(I18NProvider.translate(locale, "decision.rejected")));
        return chip;
    }
}
