package org.perimeter.ui.editor;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;
import org.perimeter.ui.trial.TrialDesks;

/// A draft and its rules: `/drafts/{draft}` shows scope and bands, `/drafts/{draft}/{rule}` one rule.
@PermitAll
@Route(value = "drafts/:draft/:rule?", layout = MainLayout.class)
public class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient EditorDesks desks;
    private final transient TrialDesks trials;
    private final transient CurrentPerson people;
    private @Nullable EditorScreen screen;

    public EditorView(EditorDesks desks, TrialDesks trials, CurrentPerson people) {
        this.trials = trials;
        this.desks = desks;
        this.people = people;
        addClassName("e-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var id = parameters.get("draft").orElse("");
        var ruleId = parameters.get("rule").orElse("");
        if (screen == null || !screen.draft().toString().equals(id)) {
            var opened = desks.open(id, people.find().orElseThrow().id());
            if (opened.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            show(opened.get());
        }
        if (screen != null && !screen.open(ruleId)) {
            Notification.show(getTranslation("editor.rule.gone", ruleId));
        }
    }

    private void show(EditorDesks.Opened opened) {
        var programme = opened.programme();
        var address = "programmes/" + programme.slug();
        var shown =
                new EditorScreen(
                        opened.presenter(),
                        opened.lists(),
                        opened.delegations(),
                        new Anchor(address, programme.name().in(getLocale())),
                        opened.against().isEmpty(),
                        trials.panel(programme.slug(), UI.getCurrent()),
                        trials.examples(
                                opened.presenter().draft().id(),
                                people.find().orElseThrow().id(),
                                UI.getCurrent(),
                                opened.against().isEmpty()),
                        trials.settings(
                                opened.presenter().draft().saved(),
                                people.find().orElseThrow().id(),
                                UI.getCurrent(),
                                opened.against().isEmpty()));
        screen = shown;
        removeAll();
        opened.against().ifPresent(why -> add(note(why.text().in(getLocale()))));
        add(shown);
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("e-note");
        return note;
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        super.onDetach(detachment);
        if (screen != null) {
            screen.leave();
        }
    }

    @Override
    public String getPageTitle() {
        return screen == null ? getTranslation("editor.title") : screen.title();
    }

    static String address(DraftId draft, String ruleId) {
        return "drafts/" + draft + (ruleId.isEmpty() ? "" : "/" + ruleId);
    }

    static void go(UI ui, DraftId draft, String ruleId) {
        ui.navigate(address(draft, ruleId));
    }
}
