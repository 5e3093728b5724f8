package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.ui.editor.Merge.Conflict;

/// What another person and I both changed: mine and theirs side by side, and the choice for each.
final class ConflictPanel extends Div {
    private final Translation texts;
    private final Locale locale;
    private final BiConsumer<Conflict, Boolean> settle;

    /// @param settle takes a conflict, and whether mine is kept
    ConflictPanel(Translation texts, Locale locale, BiConsumer<Conflict, Boolean> settle) {
        this.texts = texts;
        this.locale = locale;
        this.settle = settle;
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(DraftInHand draft) {
        removeAll();
        draft.conflicts()
                .ifPresent(conflicts ->
                        conflicts
                                .open()
                                .forEach(one -> add(conflict(one, conflicts, draft.policy()))));
        setVisible(draft.conflicts().isPresent());
    }

    private Component conflict(Conflict conflict, Conflicts conflicts, Policy mine) {
        var name = conflict.ruleId().isEmpty() ? texts.of("editor.frame") : conflict.ruleId();
        var by = conflicts.by().name() + " (" + conflicts.by().agency().name() + ")";
        var sides =
                new Div(
                        side("editor.conflict.mine", mine, conflict, true),
                        side("editor.conflict.theirs", conflicts.theirs(), conflict, false));
        sides.addClassName("e-two");
        var panel =
                new Div(
                        new H3(texts.of("editor.conflict", name, by)),
                        new Paragraph(texts.of("editor.conflict.kept")),
                        sides);
        panel.addClassName("e-conflict");
        return panel;
    }

    private Component side(String title, Policy policy, Conflict conflict, boolean mine) {
        var label = new Span(texts.of(title));
        label.addClassName("e-lang");
        var button =
                new Button(
                        texts.of(mine ? "editor.conflict.keepMine" : "editor.conflict.takeTheirs"),
                        click -> settle.accept(conflict, mine));
        button.addThemeVariants(ButtonVariant.SMALL);
        return new Div(label, new Paragraph(says(policy, conflict.ruleId())), button);
    }

    private String says(Policy policy, String ruleId) {
        if (ruleId.isEmpty()) {
            return Sentence.of(policy.scope(), locale) + " · " + policy.bands();
        }
        return PolicyEdit.rule(policy, ruleId)
                .map(rule -> rule.title().in(locale) + ". " + Sentence.of(rule, locale))
                .orElseGet(() -> texts.of("editor.conflict.removed"));
    }
}
