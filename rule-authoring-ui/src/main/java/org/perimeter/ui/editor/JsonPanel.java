package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The same tree as JSON, to read, to copy and to paste over; what was typed stays until it is taken over or given up.
final class JsonPanel extends Details {
    private final TextArea text = new TextArea();
    private final Paragraph note = new Paragraph();
    private final Translation texts;
    private Supplier<String> source = () -> "";
    private String shown = "";

    /// @param take   takes a text over; else tells what is wrong with it, and where
    /// @param writes whether the person may change the draft
    JsonPanel(Translation texts, Function<String, Optional<String>> take, boolean writes) {
        this.texts = texts;
        setSummaryText(texts.of("editor.json"));
        addClassName("e-json");
        text.setLabel(texts.of("editor.json.text"));
        text.setReadOnly(!writes);
        text.setManualValidation(true);
        text.setMaxRows(28);
        text.setWidthFull();
        note.getElement().setAttribute("role", "status");
        note.addClassName("p-small");
        var apply =
                new Button(
                        texts.of("editor.json.apply"),
                        click ->
                                take.apply(text.getValue())
                                        .ifPresentOrElse(this::refuse, this::giveUp));
        apply.addThemeVariants(ButtonVariant.SMALL);
        var back = new Button(texts.of("editor.json.back"), click -> giveUp());
        back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var buttons = new Div(apply, back);
        buttons.addClassName("e-buttons");
        buttons.setVisible(writes);
        add(text, note, buttons);
        addOpenedChangeListener(change -> show(source));
    }

    /// @param json asked for only while the panel is open
    void show(Supplier<String> json) {
        source = json;
        if (!isOpened()) {
            return;
        }
        var now = json.get();
        if (text.getValue().equals(shown)) {
            fill(now);
        } else if (!now.equals(shown)) {
            note.setText(texts.of("editor.json.since"));
        }
    }

    /// Shows the rule at hand again.
    private void giveUp() {
        fill(source.get());
    }

    private void fill(String json) {
        shown = json;
        text.setValue(json);
        text.setInvalid(false);
        note.setText("");
    }

    private void refuse(String why) {
        text.setErrorMessage(why);
        text.setInvalid(true);
        text.focus();
    }
}
