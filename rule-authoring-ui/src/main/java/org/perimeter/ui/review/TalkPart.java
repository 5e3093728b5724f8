package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.review.Conversation;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.review.TalkPresenter.Remark;

/// What is said of a version, and where something is said.
final class TalkPart extends Section {
    private final transient TalkPresenter presenter;
    private final transient VersionPage page;
    private final H2 title = new H2();
    private final Div remarks = new Div();
    private final ComboBox<Rule> rule = new ComboBox<>();
    private final TextArea words = new TextArea();

    TalkPart(TalkPresenter presenter, VersionPage page) {
        this.presenter = presenter;
        this.page = page;
        addClassName("p-stack");
        remarks.addClassName("p-stack");
        remarks.getElement().setAttribute("aria-live", "polite");
        add(title, remarks);
        if (presenter.maySay()) {
            add(form());
        }
        show();
    }

    private void show() {
        List<Remark> all = presenter.remarks(page.policy());
        title.setText(getTranslation("review.talk", all.stream().filter(Remark::isOpen).count()));
        remarks.removeAll();
        all.forEach(remark -> remarks.add(line(remark)));
    }

    private Component line(Remark remark) {
        var by = new Span(remark.by().name() + " (" + remark.by().agency() + ")");
        by.addClassName("p-strong");
        var at = new Span(new Figures(getLocale()).moment(remark.at(), ZoneOffset.UTC));
        at.addClassNames("p-muted", "p-small");
        var head = new Div(by, at);
        head.addClassName("p-toolbar");
        about(remark, head);
        var said = new Paragraph(remark.words());
        said.addClassName("p-comment");
        var foot = new Div(settling(remark));
        foot.addClassName("p-toolbar");
        var line = new Div(head, said, foot);
        line.addClassName("p-change");
        return line;
    }

    private void about(Remark remark, Div head) {
        remark.rule()
                .ifPresent(one ->
                        head.add(
                                new Span(
                                        getTranslation(
                                                "review.talk.about",
                                                one.id(),
                                                one.title().in(getLocale())))));
        remark.removedRule()
                .ifPresent(id -> head.add(new Span(getTranslation("review.talk.removed", id))));
        remark.earlier()
                .ifPresent(number -> {
                    var earlier = new Span(getTranslation("review.talk.earlier", number));
                    earlier.addClassNames("p-muted", "p-small");
                    head.add(earlier);
                });
    }

    private Component settling(Remark remark) {
        if (remark.settled().isPresent()) {
            return new Mark(
                    Mark.Look.GOOD,
                    getTranslation("review.talk.settled", remark.settled().get().name()));
        }
        if (!presenter.maySay()) {
            return new Mark(Mark.Look.OPEN, getTranslation("review.talk.open"));
        }
        var settle = new Button(getTranslation("review.talk.settle"));
        settle.setAriaLabel(getTranslation("review.talk.settle.of", remark.by().name()));
        settle.addClickListener(click -> {
            if (presenter.settle(remark) instanceof Answer.Done<?>) {
                show();
            }
        });
        return settle;
    }

    private Component form() {
        rule.setLabel(getTranslation("review.talk.rule"));
        rule.setPlaceholder(getTranslation("review.talk.rule.all"));
        rule.setClearButtonVisible(true);
        rule.setItems(TalkPresenter.rules(page.policy(), page.baseline().changes()));
        rule.setItemLabelGenerator(one -> one.id() + " " + one.title().in(getLocale()));
        words.setLabel(getTranslation("review.talk.words"));
        words.setMaxLength(Conversation.LONGEST);
        words.setWidthFull();
        var say = new Button(getTranslation("review.talk.say"), click -> say());
        var form = new Div(rule, words, say);
        form.addClassName("p-stack");
        return form;
    }

    private void say() {
        switch (presenter.say(rule.getValue(), words.getValue())) {
            case Answer.Done<?> _ -> {
                words.clear();
                words.setInvalid(false);
                show();
            }
            case Answer.Refused<?>(var reason, var _) -> {
                words.setErrorMessage(reason.text().in(getLocale()));
                words.setInvalid(true);
            }
        }
    }
}
