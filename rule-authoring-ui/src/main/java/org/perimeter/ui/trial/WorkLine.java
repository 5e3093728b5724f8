package org.perimeter.ui.trial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.perimeter.ui.look.Figures;

/// How far the work has come, and the means to end it; in sight only while the part around it is busy, and not at once.
final class WorkLine extends Div {
    private final Span says = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final transient Figures figures = new Figures(getLocale());

    WorkLine(Runnable cancel) {
        addClassName("t-work");
        bar.getElement().setAttribute("aria-label", getTranslation("trial.work"));
        var button = new Button(getTranslation("trial.cancel"), click -> cancel.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        add(new Div(says, bar), button);
        show(Work.of(Work.Stage.READING));
    }

    void show(Work work) {
        says.setText(
                getTranslation(
                        work.title(), figures.count(work.done()), figures.count(work.whole())));
        bar.setIndeterminate(!work.isMeasured());
        bar.setValue(work.isMeasured() ? Math.min(1.0, (double) work.done() / work.whole()) : 0.0);
    }
}
