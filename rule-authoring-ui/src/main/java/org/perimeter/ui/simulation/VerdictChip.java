package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.look.DispositionChip;

/// A verdict as icon and word: a disposition, or one of the two that are none.
public final class VerdictChip {
    private VerdictChip() {}

    public static Component of(Verdict verdict, Locale locale) {
        return disposition(verdict)
                .<Component>map(DispositionChip::new)
                .orElseGet(() -> plain(verdict, locale));
    }

    private static Component plain(Verdict verdict, Locale locale) {
        Span chip = new Span();
        chip.addClassNames("p-chip", "p-chip-plain");
        VaadinIcon icon =
                verdict == Verdict.REJECTED ? VaadinIcon.CLOSE_CIRCLE_O : VaadinIcon.ARROW_RIGHT;
        chip.add(icon.create(), new Span(new Words(locale).verdict(verdict)));
        return chip;
    }

    static Optional<Disposition> disposition(Verdict verdict) {
        return switch (verdict) {
            case RELEASE -> Optional.of(Disposition.RELEASE);
            case REFER -> Optional.of(Disposition.REFER);
            case SCREEN -> Optional.of(Disposition.SCREEN);
            case HOLD -> Optional.of(Disposition.HOLD);
            case EXAMINE -> Optional.of(Disposition.EXAMINE);
            case DO_NOT_LOAD -> Optional.of(Disposition.DO_NOT_LOAD);
            case REJECTED, OUT_OF_SCOPE -> Optional.empty();
        };
    }
}
