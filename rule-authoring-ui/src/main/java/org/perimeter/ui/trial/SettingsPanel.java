package org.perimeter.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.PlantedEvent;
import org.perimeter.ui.look.DispositionChip;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.trial.SettingsDesk.Tried;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the draft holds its programme to: the baseline, and the must-catch events with what becomes of each as the rules are
/// written.
public final class SettingsPanel extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsPanel.class);

    private final transient SettingsDesk desk;
    private final transient Answering<Policy, List<Tried>> answers;
    private final UI page;
    private final boolean writes;
    private final BaselineSelect baseline;
    private final Div said = new Div();
    private final Div body = new Div();
    private transient @Nullable Policy policy;

    /// @param writes whether the person may change the draft
    SettingsPanel(SettingsDesk desk, UI page, boolean writes) {
        this.desk = desk;
        this.page = page;
        this.writes = writes;
        answers =
                new Answering<>(
                        (asked, course) -> desk.test(asked),
                        List.of(),
                        (asked, tried) -> tell(tried),
                        work -> {});
        baseline = new BaselineSelect(desk, writes, this::choose);
        addClassNames("e-section", "t-settings");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
        add(
                new H3(getTranslation("trial.settings")),
                muted(getTranslation("trial.settings.hint")),
                baseline,
                new H3(getTranslation("trial.catch")),
                muted(getTranslation("trial.catch.hint")),
                said,
                body);
    }

    /// Has what becomes of the events follow what is typed.
    public void show(Policy now) {
        if (!now.equals(policy)) {
            policy = now;
            answers.ask(now);
        }
    }

    /// Plants a consignment, as strictly as the policy catches it now.
    ///
    /// @return what is to be said where the person looks
    String plant(String name, Facts facts) {
        Policy now = policy;
        return now == null ? "" : done(desk.plant(now, name, facts), "trial.catch.planted");
    }

    boolean mayPlant() {
        return writes;
    }

    private void choose(@Nullable Hash hash) {
        said.removeAll();
        var words =
                switch (desk.choose(hash)) {
                    case Answer.Done<?> _ -> getTranslation("trial.baseline.chosen");
                    case Answer.Refused<?>(var reason, var _) -> reason.text().in(getLocale());
                };
        said.add(new Span(words));
        baseline.refresh();
    }

    private void tell(List<Tried> tried) {
        try {
            Future<?> _ = page.access(() -> list(tried));
        } catch (UIDetachedException gone) {
            LOG.debug("The editor was left before the must-catch events were tried", gone);
        }
    }

    private void list(List<Tried> tried) {
        body.removeAll();
        if (tried.isEmpty()) {
            body.add(muted(getTranslation("trial.catch.none")));
            return;
        }
        long missed = tried.stream().filter(Tried::isMissed).count();
        body.add(
                missed > 0
                        ? new Mark(
                                Mark.Look.BAD,
                                getTranslation("trial.catch.missed", missed, tried.size()))
                        : tried.getFirst().reached().isPresent()
                                ? new Mark(
                                        Mark.Look.GOOD,
                                        getTranslation("trial.catch.all", tried.size()))
                                : muted(getTranslation("trial.example.errors")));
        var list = new UnorderedList();
        list.addClassName("t-outcomes");
        tried.forEach(one -> list.add(item(one)));
        body.add(list);
    }

    private ListItem item(Tried tried) {
        var planted = tried.planted();
        var item = new ListItem(new Span(planted.name()));
        tried.reached()
                .ifPresent(reached ->
                        item.add(
                                new Mark(
                                        tried.isMissed() ? Mark.Look.BAD : Mark.Look.GOOD,
                                        new MustCatchWords(getLocale())
                                                .of(planted.event(), reached))));
        var actions = new Div(weakest(planted));
        actions.addClassName("p-toolbar");
        if (writes) {
            actions.add(
                    button(
                            getTranslation("trial.example.remove"),
                            getTranslation("trial.example.remove.this", planted.name()),
                            () -> remove(planted)));
        }
        item.add(actions);
        return item;
    }

    private Component weakest(PlantedEvent planted) {
        var choice = new Select<Disposition>();
        choice.setAriaLabel(getTranslation("trial.catch.weakest.of", planted.name()));
        choice.setItems(desk.choices().weakest());
        choice.setItemLabelGenerator(one ->
                getTranslation("trial.catch.weakest", getTranslation(DispositionChip.title(one))));
        choice.setValue(planted.atLeast());
        choice.setReadOnly(!writes);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var _ = done(desk.allow(planted, change.getValue()), "trial.catch.changed");
            }
        });
        return choice;
    }

    private void remove(PlantedEvent planted) {
        var _ = done(desk.remove(planted), "trial.catch.removed");
        said.add(
                button(
                        getTranslation("trial.example.undo"),
                        getTranslation("trial.example.undo.this", planted.name()),
                        () -> {
                            var _ = done(desk.bringBack(planted), "trial.catch.planted");
                        }));
    }

    private String done(Answer<PlantedEvent> answer, String news) {
        var words =
                switch (answer) {
                    case Answer.Done<PlantedEvent>(var planted) -> told(news, planted);
                    case Answer.Refused<PlantedEvent>(var reason, var _) ->
                            reason.text().in(getLocale());
                };
        said.removeAll();
        said.add(new Span(words));
        Policy now = policy;
        if (now != null) {
            answers.ask(now);
        }
        return words;
    }

    private String told(String news, PlantedEvent planted) {
        return getTranslation(
                news, planted.name(), getTranslation(DispositionChip.title(planted.atLeast())));
    }

    private static Button button(String words, String name, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        return button;
    }

    private static Paragraph muted(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("p-muted", "p-small");
        return paragraph;
    }
}
