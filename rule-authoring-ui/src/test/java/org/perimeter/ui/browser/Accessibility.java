package org.perimeter.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe holds against a page, one line each.
public final class Accessibility {
    private Accessibility() {}

    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule ->
                                rule.getNodes().stream()
                                        .filter(node -> !ofVaadinTabs(rule, node))
                                        .map(node ->
                                                "%s at %s: %s"
                                                        .formatted(
                                                                rule.getId(),
                                                                node.getTarget(),
                                                                node.getHtml())))
                        .toList();
    }

    /// Vaadin's tab list wraps its tabs in a scrolling `div`, which axe counts as a child that is no tab.
    private static boolean ofVaadinTabs(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-required-children")
                && node.getHtml().startsWith("<vaadin-tabs");
    }
}
