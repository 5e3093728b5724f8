package org.perimeter.ui.simulation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;

/// How far a run is: count, rate, time left, and the way to stop it. Shown anew in place, so that the focus stays.
final class ProgressPart extends Div {
    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private final transient Words words = new Words(getLocale());

    ProgressPart(RunPage page, Command cancel) {
        addClassName("p-stack");
        bar.getElement().setAttribute("aria-label", getTranslation("simulation.progress.label"));
        var stop = new Button(getTranslation("simulation.cancel"), click -> cancel.execute());
        var line = new Div(text, stop);
        line.addClassName("p-toolbar");
        add(bar, line, new Paragraph(getTranslation("simulation.progress.leave")));
        show(page);
    }

    void show(RunPage page) {
        page.progress()
                .ifPresent(progress -> {
                    bar.setMax((double) Math.max(1, progress.total()));
                    bar.setValue((double) Math.min(progress.done(), progress.total()));
                    text.setText(words.progress(progress));
                });
    }
}
