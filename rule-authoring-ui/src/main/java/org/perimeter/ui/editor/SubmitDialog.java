package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.VersionRefusal;
import org.perimeter.ui.trial.ExampleWords;
import org.perimeter.ui.trial.MustCatchWords;

/// Asks what changes and why, and says what stands in the way of a submission.
final class SubmitDialog extends Dialog {
    private static final int LISTED = 20;

    private final Send send;
    private final WindowForm window;
    private final Consumer<VersionId> done;
    private final Consumer<Finding> jump;
    private final TextArea comment = new TextArea();
    private final Div trouble = new Div();
    private final Button submit = new Button();

    /// Submits with a comment, to be in force within a window.
    @FunctionalInterface
    interface Send {
        /// Empty where the database does not answer.
        Optional<Submitting> apply(String comment, Optional<EffectiveWindow> window);
    }

    /// @param zone of the programme
    /// @param jump to a finding, after the dialog is closed
    SubmitDialog(ZoneId zone, Send send, Consumer<VersionId> done, Consumer<Finding> jump) {
        this.send = send;
        window = new WindowForm(zone);
        this.done = done;
        this.jump = jump;
        setHeaderTitle(getTranslation("editor.submit.title"));
        setWidth("36rem");
        comment.setLabel(getTranslation("editor.submit.comment"));
        comment.setHelperText(getTranslation("editor.submit.how"));
        comment.setMaxLength(2_000);
        comment.setMinRows(4);
        comment.setWidthFull();
        comment.setManualValidation(true);
        trouble.getElement().setAttribute("role", "alert");
        submit.setText(getTranslation("editor.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
        add(new Paragraph(getTranslation("editor.submit.hint")), comment, window, trouble);
        getFooter().add(new Button(getTranslation("editor.cancel"), click -> close()), submit);
    }

    /// What is wrong already now, so that nobody writes a comment in vain.
    void warn(List<Finding> findings) {
        var errors = findings.stream().filter(one -> one.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            refused(errors);
        }
    }

    private void submit() {
        submit.setEnabled(true);
        trouble.removeAll();
        comment.setInvalid(false);
        if (!window.holds()) {
            return;
        }
        var answer = send.apply(comment.getValue(), window.window());
        if (answer.isEmpty()) {
            trouble.add(new Paragraph(getTranslation("editor.waiting")));
            return;
        }
        switch (answer.get()) {
            case Submitting.Submitted(var version) -> {
                close();
                done.accept(version.id());
            }
            case Submitting.Found(var findings) -> refused(findings);
            case Submitting.Red(var examples, var missed) -> {
                examples(examples);
                missed(missed);
            }
            case Submitting.Refused(var reason) when reason == VersionRefusal.WINDOW_OVER ->
                    window.refuse(reason.text().in(getLocale()));
            case Submitting.Refused(var reason) -> {
                comment.setErrorMessage(reason.text().in(getLocale()));
                comment.setInvalid(true);
                comment.focus();
            }
        }
    }

    private void examples(List<Submitting.RedExample> examples) {
        var words = new ExampleWords(getLocale());
        tell(
                getTranslation("editor.submit.red", examples.size()),
                examples.stream()
                        .map(red ->
                                red.golden().name()
                                        + ": "
                                        + String.join(
                                                " · ",
                                                words.difference(
                                                        red.golden().expected(), red.reached())))
                        .toList());
    }

    private void missed(List<Submitting.MissedEvent> missed) {
        var words = new MustCatchWords(getLocale());
        tell(
                getTranslation("editor.submit.missed", missed.size()),
                missed.stream()
                        .map(one ->
                                one.event().name() + ": " + words.of(one.event(), one.reached()))
                        .toList());
    }

    private void tell(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        trouble.add(new Paragraph(title));
        var list = new UnorderedList();
        lines.stream().limit(LISTED).forEach(line -> list.add(new ListItem(line)));
        trouble.add(list);
        if (lines.size() > LISTED) {
            trouble.add(
                    new Paragraph(getTranslation("editor.findings.more", lines.size() - LISTED)));
        }
    }

    private void refused(List<Finding> errors) {
        trouble.removeAll();
        trouble.add(new Paragraph(getTranslation("editor.submit.refused", errors.size())));
        var list = new UnorderedList();
        list.addClassName("e-findings");
        errors.stream().limit(LISTED).forEach(finding -> list.add(line(finding)));
        trouble.add(list);
        if (errors.size() > LISTED) {
            trouble.add(
                    new Paragraph(getTranslation("editor.findings.more", errors.size() - LISTED)));
        }
    }

    private ListItem line(Finding finding) {
        var rule = finding.ruleId().isEmpty() ? getTranslation("editor.frame") : finding.ruleId();
        var content =
                new Span(
                        FindingLines.icon(finding),
                        new Span(rule + ": " + finding.text().in(getLocale())));
        content.addClassNames("e-finding", FindingLines.style(finding));
        var button = new NativeButton();
        button.add(content);
        button.addClickListener(click -> {
            close();
            jump.accept(finding);
        });
        return new ListItem(button);
    }
}
