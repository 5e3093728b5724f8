package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.check.Finding;

/// What is wrong with one node: icon and words, never colour alone.
final class FindingLines extends UnorderedList {
    FindingLines() {
        setVisible(false);
    }

    void show(List<Finding> findings) {
        removeAll();
        setVisible(!findings.isEmpty());
        for (var finding : EditorPresenter.sorted(findings)) {
            var line = new ListItem(icon(finding), new Span(finding.text().in(getLocale())));
            line.addClassNames("e-finding", style(finding));
            add(line);
        }
    }

    static Icon icon(Finding finding) {
        var icon =
                isTodo(finding)
                        ? VaadinIcon.PENCIL
                        : finding.severity() == Finding.Severity.ERROR
                                ? VaadinIcon.EXCLAMATION_CIRCLE_O
                                : VaadinIcon.WARNING;
        return icon.create();
    }

    static String style(Finding finding) {
        return isTodo(finding)
                ? "e-todo"
                : finding.severity() == Finding.Severity.ERROR ? "e-error" : "e-warning";
    }

    /// Not wrong, but not filled in yet.
    static boolean isTodo(Finding finding) {
        return List.of(
                        Check.INCOMPLETE,
                        Check.EMPTY_GROUP,
                        Check.EMPTY_LIST,
                        Check.MISSING_TITLE,
                        Check.MISSING_REASON,
                        Check.NO_EFFECT)
                .stream()
                .anyMatch(check -> check.id().equals(finding.check()));
    }
}
