package org.perimeter.ui.simulation;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perimeter.simulation.replay.RunState;

/// How far a run has come, as icon and word.
final class StateMark extends Span {
    StateMark(RunState state) {
        switch (state) {
            case RunState.Pending _ ->
                    show(VaadinIcon.HOURGLASS, "open", getTranslation("simulation.state.pending"));
            case RunState.Running _ ->
                    show(
                            VaadinIcon.PLAY_CIRCLE_O,
                            "open",
                            getTranslation("simulation.state.running"));
            case RunState.Done _ ->
                    show(VaadinIcon.CHECK_CIRCLE, "good", getTranslation("simulation.state.done"));
            case RunState.Failed _ ->
                    show(
                            VaadinIcon.EXCLAMATION_CIRCLE,
                            "bad",
                            getTranslation("simulation.state.failed"));
            case RunState.Cancelled _ ->
                    show(
                            VaadinIcon.CLOSE_CIRCLE_O,
                            "plain",
                            getTranslation("simulation.state.cancelled"));
        }
    }

    private void show(VaadinIcon icon, String hue, String words) {
        addClassNames("p-mark", "p-mark-" + hue);
        var drawn = icon.create();
        drawn.getElement().setAttribute("aria-hidden", "true");
        add(drawn, new Span(words));
    }
}
