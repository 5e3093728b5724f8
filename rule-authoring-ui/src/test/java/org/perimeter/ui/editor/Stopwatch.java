package org.perimeter.ui.editor;

import com.microsoft.playwright.Page;
import java.util.List;

/// Measures in the browser how long a person waits: from the event that they cause until what they wait for is drawn.
record Stopwatch(Page page) {
    /// Until the list shows this rule and no other.
    long untilFound(String rule, Runnable act) {
        return from(
                "input",
                """
                wanted => {
                  const rules = [...document.querySelectorAll('a.e-rule')].filter(one => one.checkVisibility());
                  return rules.length > 0 && rules.every(one => one.dataset.rule === wanted);
                }\
                """,
                rule,
                act);
    }

    /// Until the form is that of this rule.
    long untilOpen(String rule, Runnable act) {
        return from(
                "click",
                "wanted => document.querySelector('.e-head h2')?.textContent === wanted",
                rule,
                act);
    }

    static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private long from(String event, String there, String wanted, Runnable act) {
        page.evaluate(
                """
                ([event, wanted]) => {
                  const there = %s;
                  window.measured = new Promise(done => addEventListener(event, () => {
                    const began = performance.now();
                    const look = () => there(wanted)
                      ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
                      : requestAnimationFrame(look);
                    look();
                  }, { capture: true, once: true }));
                }\
                """
                        .formatted(there),
                List.of(event, wanted));
        act.run();
        return ((Number) page.evaluate("window.measured")).longValue();
    }
}
