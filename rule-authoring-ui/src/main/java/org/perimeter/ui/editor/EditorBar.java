package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;

/// Where one is, whether it is saved, and what can be done with the draft.
final class EditorBar extends Div {
    private final Translation texts;
    private final Locale locale;
    private final Div state = new Div();
    private final Span trouble = new Span();
    private final Button undo;
    private final Button redo;
    private final Button findings;

    /// @param commands takes what the keys also send: `undo`, `redo`, `shortcuts`, `findings`, `simulate`, `submit`
    /// @param writes   whether the person may change the draft
    EditorBar(RowKit kit, Component where, Consumer<String> commands, boolean writes) {
        this.texts = kit.texts();
        this.locale = kit.locale();
        addClassName("e-bar");
        state.addClassName("e-state");
        trouble.getElement().setAttribute("role", "status");
        undo = icon("editor.undo", VaadinIcon.ARROW_BACKWARD, () -> commands.accept("undo"));
        redo = icon("editor.redo", VaadinIcon.ARROW_FORWARD, () -> commands.accept("redo"));
        findings = new Button("", click -> commands.accept("findings"));
        findings.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var keys =
                icon("editor.shortcuts", VaadinIcon.KEYBOARD_O, () -> commands.accept("shortcuts"));
        var run = new Button(texts.of("editor.simulate"), click -> commands.accept("simulate"));
        run.addThemeVariants(ButtonVariant.SMALL);
        var submit = new Button(texts.of("editor.submit"), click -> commands.accept("submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var gap = new Span();
        gap.addClassName("e-gap");
        var buttons = new Div(undo, redo, findings, keys, run, submit);
        buttons.addClassName("e-buttons");
        List.of(undo, redo, submit).forEach(button -> button.setVisible(writes));
        add(where, state, gap, buttons);
    }

    /// Programme, then draft.
    static Component where(Anchor programme, String draft) {
        var where = new Div(programme, new Span("›"), new H1(draft));
        where.addClassName("e-where");
        return where;
    }

    void show(DraftInHand draft, List<Finding> wrong) {
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        var errors = wrong.stream().filter(one -> one.severity() == Severity.ERROR).count();
        findings.setText(texts.of("editor.findings.count", wrong.size()));
        findings.setIcon(
                (errors > 0 ? VaadinIcon.EXCLAMATION_CIRCLE_O : VaadinIcon.CHECK_CIRCLE_O)
                        .create());
        state(draft);
    }

    /// How long ago it was saved is not announced each time that it changes; trouble is.
    private void state(DraftInHand draft) {
        trouble.setText(
                switch (draft.state()) {
                    case SaveState.Saved _, SaveState.Edited _ -> "";
                    case SaveState.Waiting _ -> texts.of("editor.waiting");
                    case SaveState.Refused(var reason) -> reason.text().in(locale);
                });
        state.removeAll();
        state.setClassName("e-state-bad", !trouble.getText().isEmpty());
        switch (draft.state()) {
            case SaveState.Saved(var at) -> {
                state.add(VaadinIcon.CHECK.create());
                var ago = new Element("p-ago");
                ago.setAttribute("at", at.toString());
                ago.setAttribute("text", texts.of("editor.saved"));
                state.getElement().appendChild(ago);
            }
            case SaveState.Edited _ -> state.add(new Span(texts.of("editor.edited")));
            case SaveState.Waiting _, SaveState.Refused _ -> state.add(VaadinIcon.WARNING.create());
        }
        state.add(trouble);
    }

    private Button icon(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(texts.of(key));
        button.setTooltipText(texts.of(key));
        return button;
    }
}
