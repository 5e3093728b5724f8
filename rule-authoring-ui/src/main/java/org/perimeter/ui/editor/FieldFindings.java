package org.perimeter.ui.editor;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;

/// What is wrong with a node, said at the field that edits it: an error in the field's own way, and what is only missing
/// yet, or worth a look, as its hint.
final class FieldFindings {
    private FieldFindings() {}

    static void show(
            HasValidationProperties field, NodePath node, List<Finding> findings, Locale locale) {
        var here =
                findings.stream()
                        .filter(finding -> NodePath.of(finding.node()).within(node))
                        .toList();
        var wrong =
                here.stream()
                        .filter(finding ->
                                finding.severity() == Severity.ERROR
                                        && !FindingLines.isTodo(finding))
                        .toList();
        field.setErrorMessage(text(wrong, locale));
        field.setInvalid(!wrong.isEmpty());
        var hints = here.stream().filter(finding -> !wrong.contains(finding)).toList();
        field.getElement().setProperty("helperText", text(hints, locale));
    }

    private static String text(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> finding.text().in(locale))
                .collect(Collectors.joining(" "));
    }
}
