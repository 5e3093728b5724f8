package org.perimeter.ui.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.perimeter.engine.decision.Replay;
import org.perimeter.ui.look.Mark;

/// Makes the decision once more, and tells whether it is what was recorded.
final class ReplayPart extends Section {
    private final transient DecisionPresenter presenter;
    private final Div answer = new Div();

    ReplayPart(DecisionPresenter presenter) {
        this.presenter = presenter;
        addClassName("p-stack");
        var note = new Paragraph(getTranslation("decision.replay.note"));
        note.addClassName("p-muted");
        var again = new Button(getTranslation("decision.replay.do"), click -> replay());
        again.setDisableOnClick(true);
        again.addClickListener(click -> again.setEnabled(true));
        answer.getElement().setAttribute("aria-live", "polite");
        answer.addClassName("p-stack");
        add(new H2(getTranslation("decision.replay")), note, new Div(again), answer);
    }

    private void replay() {
        answer.removeAll();
        presenter
                .replay()
                .ifPresent(replay -> {
                    switch (replay) {
                        case Replay.Same(int bytes) ->
                                answer.add(
                                        new Mark(
                                                Mark.Look.GOOD,
                                                getTranslation("decision.replay.same", bytes)));
                        case Replay.Different(var _, var parts) ->
                                answer.add(
                                        new Mark(
                                                Mark.Look.BAD,
                                                getTranslation("decision.replay.other")),
                                        new Paragraph(
                                                parts.isEmpty()
                                                        ? getTranslation("decision.replay.written")
                                                        : getTranslation(
                                                                "decision.replay.parts",
                                                                String.join(", ", parts))));
                    }
                });
    }
}
