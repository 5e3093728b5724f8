package org.perimeter.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.perimeter.ui.look.Mark;

/// What a version waits for from the person who has written it or reviews it, and the way there.
final class NextStep extends Div {
    NextStep(Task task, VersionPage page) {
        addClassNames("p-toolbar", "p-next");
        var version = page.version();
        switch (task) {
            case SIMULATE ->
                    add(
                            new Mark(Mark.Look.OPEN, getTranslation("review.next.simulate")),
                            new Anchor(
                                    "simulations/new?version=" + version.id(),
                                    getTranslation("review.remedy.simulate")));
            case RESUBMIT ->
                    add(
                            new Mark(Mark.Look.OPEN, getTranslation("review.next.resubmit")),
                            new Anchor(
                                    "drafts/" + version.draft(), getTranslation("review.draft")));
            case APPROVE, PUBLISH -> setVisible(false);
        }
    }
}
