package org.perimeter.ui.programme;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.Draft;

/// Starts a draft: a press asks for its title, which is all that it needs.
final class StartPart extends Div {
    private static final int LONGEST_TITLE = 120;

    private final transient ProgrammePresenter presenter;
    private final Button open = new Button();
    private final Div form = new Div();
    private final TextField title = new TextField();

    StartPart(ProgrammePresenter presenter, ProgrammePage page) {
        this.presenter = presenter;
        addClassName("p-stack");
        open.setText(getTranslation("programme.start"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> show(true));
        title.setLabel(getTranslation("programme.start.name"));
        title.setHelperText(getTranslation("programme.start.name.help"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.addKeyPressListener(Key.ENTER, press -> start());
        var from =
                new Paragraph(
                        page.standing()
                                .released()
                                .map(now ->
                                        getTranslation(
                                                "programme.start.from", now.version().number()))
                                .orElseGet(() -> getTranslation("programme.start.empty")));
        var start = new Button(getTranslation("programme.start.do"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("programme.start.cancel"), click -> show(false));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(start, cancel);
        buttons.addClassName("p-toolbar");
        form.add(from, title, buttons);
        form.addClassNames("p-stack", "p-step", "p-form");
        form.setVisible(false);
        add(open, form);
    }

    private void show(boolean form) {
        open.setVisible(!form);
        this.form.setVisible(form);
        if (form) {
            title.focus();
        } else {
            open.focus();
        }
    }

    private void start() {
        switch (presenter.start(title.getValue())) {
            case Answer.Done<Draft>(var draft) ->
                    getUI().ifPresent(ui -> ui.navigate("drafts/" + draft.id()));
            case Answer.Refused<Draft>(var reason, var _) -> {
                title.setErrorMessage(reason.text().in(getLocale()));
                title.setInvalid(true);
                title.focus();
            }
        }
    }
}
