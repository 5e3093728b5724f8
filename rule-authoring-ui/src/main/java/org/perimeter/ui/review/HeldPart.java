package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.trial.MustCatchWords;

/// The agreed baseline, whether the attached run is over it, and each must-catch event with what becomes of it.
final class HeldPart extends Div {
    HeldPart(VersionPage page) {
        addClassName("p-stack");
        page.held().baseline().ifPresent(baseline -> add(baseline(page, baseline)));
        if (!page.held().events().isEmpty()) {
            add(events(page.held()));
        }
        setVisible(getComponentCount() > 0);
    }

    private Component baseline(VersionPage page, Hash baseline) {
        var name =
                page.held()
                        .dataSet()
                        .map(set ->
                                getTranslation(
                                        "review.held.baseline",
                                        set.name().in(getLocale()),
                                        set.rows()))
                        .orElseGet(() -> getTranslation("review.held.baseline.gone"));
        var part = new Div(new Span(name), new HashText(baseline));
        part.addClassNames("p-cell", "p-small");
        if (!page.evidence().isEmpty()) {
            part.add(
                    page.basis().isPresent()
                            ? new Mark(Mark.Look.GOOD, getTranslation("review.held.over"))
                            : new Mark(Mark.Look.BAD, getTranslation("review.held.other")));
        }
        return part;
    }

    private Component events(Held held) {
        var list = new UnorderedList();
        list.addClassName("t-outcomes");
        var words = new MustCatchWords(getLocale());
        for (var one : held.events()) {
            var mark =
                    one.isCaught()
                            ? new Mark(Mark.Look.GOOD, getTranslation("review.held.caught"))
                            : new Mark(Mark.Look.BAD, getTranslation("review.held.missed"));
            var what = new Span(words.of(one.event(), one.reached()));
            what.addClassNames("p-muted", "p-small");
            list.add(new ListItem(new Span(one.event().name()), mark, what));
        }
        return list;
    }
}
