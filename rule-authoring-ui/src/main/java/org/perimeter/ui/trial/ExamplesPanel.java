package org.perimeter.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.Example;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.trial.ExampleDesk.Tested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The examples of a draft: those that come out otherwise than expected first, since none of them may when it is submitted.
public final class ExamplesPanel extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(ExamplesPanel.class);

    private final transient ExampleDesk desk;
    private final transient Answering<Policy, Optional<List<Tested>>> answers;
    private final UI page;
    private final boolean writes;
    private final Div said = new Div();
    private final Div body = new Div();
    private transient @Nullable Policy policy;

    /// @param writes whether the person may change the draft
    ExamplesPanel(ExampleDesk desk, UI page, boolean writes) {
        this.desk = desk;
        this.page = page;
        this.writes = writes;
        answers =
                new Answering<>(
                        (asked, course) -> desk.test(asked),
                        Optional.empty(),
                        (asked, tested) -> tell(tested),
                        work -> {});
        addClassNames("e-section", "t-kept");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
        add(new H2(getTranslation("trial.example")), said, body);
    }

    /// Has the verdicts follow what is typed.
    public void show(Policy now) {
        if (!now.equals(policy)) {
            policy = now;
            answers.ask(now);
        }
    }

    /// Keeps a consignment with what the policy makes of it as it stands.
    void keep(String name, Facts facts) {
        Policy now = policy;
        if (now != null) {
            said.removeAll();
            desk.keep(now, name, facts)
                    .ifPresentOrElse(
                            answer -> done(answer, getTranslation("trial.example.kept")),
                            () -> say(getTranslation("trial.example.errors")));
        }
    }

    boolean mayKeep() {
        return writes;
    }

    private void tell(Optional<List<Tested>> tested) {
        try {
            Future<?> _ = page.access(() -> list(tested));
        } catch (UIDetachedException gone) {
            LOG.debug("The editor was left before the examples were tried", gone);
        }
    }

    private void list(Optional<List<Tested>> tested) {
        body.removeAll();
        if (tested.isEmpty()) {
            body.add(muted(getTranslation("trial.example.errors")));
            return;
        }
        var all = tested.get();
        if (all.isEmpty()) {
            body.add(muted(getTranslation("trial.example.none")));
            return;
        }
        var red = all.stream().filter(one -> !one.passes()).toList();
        var green = all.stream().filter(Tested::passes).toList();
        body.add(
                red.isEmpty()
                        ? new Mark(Mark.Look.GOOD, getTranslation("trial.example.pass", all.size()))
                        : new Mark(
                                Mark.Look.BAD,
                                getTranslation("trial.example.red", red.size(), all.size())));
        if (!red.isEmpty()) {
            body.add(list(red));
        }
        if (!green.isEmpty()) {
            body.add(new Details(getTranslation("trial.example.green", green.size()), list(green)));
        }
    }

    private Component list(List<Tested> some) {
        var list = new UnorderedList();
        list.addClassName("t-outcomes");
        some.forEach(one -> list.add(item(one)));
        return list;
    }

    private ListItem item(Tested tested) {
        var example = tested.example();
        var name = new Span(example.name());
        name.addClassName("t-test");
        var item = new ListItem(name);
        if (!tested.passes()) {
            for (var line : new ExampleWords(getLocale()).difference(tested)) {
                var words = new Span(line);
                words.addClassName("t-values");
                item.add(words);
            }
        }
        if (writes) {
            var actions = new Div();
            actions.addClassName("p-toolbar");
            if (!tested.passes()) {
                actions.add(
                        button(
                                getTranslation("trial.example.accept"),
                                getTranslation("trial.example.accept.this", example.name()),
                                () ->
                                        done(
                                                desk.accept(tested),
                                                getTranslation("trial.example.accepted"))));
            }
            actions.add(
                    button(
                            getTranslation("trial.example.remove"),
                            getTranslation("trial.example.remove.this", example.name()),
                            () -> remove(example)));
            item.add(actions);
        }
        return item;
    }

    private void remove(Example example) {
        done(desk.remove(example), getTranslation("trial.example.removed"));
        said.add(
                button(
                        getTranslation("trial.example.undo"),
                        getTranslation("trial.example.undo.this", example.name()),
                        () -> done(desk.bringBack(example), getTranslation("trial.example.kept"))));
    }

    /// @param news said before the name of the example
    private void done(Answer<Example> answer, String news) {
        said.removeAll();
        switch (answer) {
            case Answer.Done<Example>(Example example) -> say(news + " " + example.name());
            case Answer.Refused<Example>(var reason, var _) -> say(reason.text().in(getLocale()));
        }
        Policy now = policy;
        if (now != null) {
            answers.ask(now);
        }
    }

    private void say(String words) {
        said.add(new Span(words));
    }

    private static Button button(String words, String name, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        return button;
    }

    private static Paragraph muted(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("p-muted");
        return paragraph;
    }
}
