package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.perimeter.policy.Answer;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.review.TalkPresenter.Wish;

/// What agencies want changed before they agree; nothing where none does.
final class WishesPart extends Div {
    private final transient TalkPresenter presenter;
    private final transient Consumer<Component> done;

    /// @param done told what to say once a request was taken back
    WishesPart(TalkPresenter presenter, Consumer<Component> done) {
        this.presenter = presenter;
        this.done = done;
        addClassName("p-stack");
        var wishes = presenter.wishes();
        setVisible(!wishes.isEmpty());
        wishes.forEach(wish -> add(part(wish)));
    }

    private Component part(Wish wish) {
        var at = new Span(new Figures(getLocale()).moment(wish.at(), ZoneOffset.UTC));
        at.addClassNames("p-muted", "p-small");
        var head =
                new Div(
                        new Mark(
                                Mark.Look.BAD,
                                getTranslation(
                                        "review.changes.asked",
                                        wish.by().agency(),
                                        wish.by().name())),
                        at);
        head.addClassName("p-toolbar");
        var reason = new Paragraph(wish.reason());
        reason.addClassName("p-comment");
        var part = new Div(head, reason);
        part.addClassName("p-change");
        if (wish.mine()) {
            var foot =
                    new Div(
                            new Button(
                                    getTranslation("review.changes.takeBack"),
                                    click -> {
                                        if (presenter.takeBack() instanceof Answer.Done<?>) {
                                            done.accept(
                                                    new Mark(
                                                            Mark.Look.GOOD,
                                                            getTranslation(
                                                                    "review.changes.takenBack")));
                                        }
                                    }));
            foot.addClassName("p-toolbar");
            part.add(foot);
        }
        return part;
    }
}
