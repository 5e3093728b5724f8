package org.perimeter.ui.simulation;

import com.vaadin.flow.component.html.Span;
import org.perimeter.ui.look.Mark;

/// Tells whether a run is over the agreed baseline; says nothing where none is agreed.
final class FitMark extends Span {
    FitMark(Fit fit) {
        switch (fit) {
            case NOTHING_AGREED -> setVisible(false);
            case OVER_BASELINE ->
                    add(new Mark(Mark.Look.GOOD, getTranslation("simulation.fit.baseline")));
            case OTHER_DATA ->
                    add(new Mark(Mark.Look.PLAIN, getTranslation("simulation.fit.other")));
        }
    }
}
