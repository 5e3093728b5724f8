package org.perimeter.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What axe holds against a page, one line each.
public final class Accessibility {
    /// Milliseconds within which a page comes to rest.
    private static final double REST = 5_000;

    private Accessibility() {}

    /// What is still wrong once the page has come to rest: a menu bar that just measures its room is not yet one.
    public static List<String> violations(Page page) {
        AtomicReference<List<String>> found = new AtomicReference<>(now(page));
        if (!found.get().isEmpty()) {
            try {
                page.waitForCondition(
                        () -> {
                            found.set(now(page));
                            return found.get().isEmpty();
                        },
                        new Page.WaitForConditionOptions().setTimeout(REST));
            } catch (TimeoutError stillWrong) {
                return found.get();
            }
        }
        return found.get();
    }

    private static List<String> now(Page page) {
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
