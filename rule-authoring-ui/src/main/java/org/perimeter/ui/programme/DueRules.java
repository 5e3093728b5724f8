package org.perimeter.ui.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// The rules of what runs whose review is due, the most overdue first.
record DueRules(List<Due> rules) {
    /// Long enough to look at a rule and take the change through both agencies.
    private static final int DAYS_AHEAD = 30;

    static final DueRules NONE = new DueRules(List.of());

    /// @param past whether the day is past, so that the rule holds back the next release of new content
    record Due(Rule rule, LocalDate reviewBy, boolean past) {}

    static DueRules of(Policy policy, LocalDate today) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        return new DueRules(
                policy.rules().stream()
                        .flatMap(rule -> {
                            LocalDate by = rule.governance().nextReview();
                            return by == null || by.isAfter(last)
                                    ? Stream.<Due>empty()
                                    : Stream.of(new Due(rule, by, by.isBefore(today)));
                        })
                        .sorted(
                                Comparator.comparing(Due::reviewBy)
                                        .thenComparing(due -> due.rule().id()))
                        .toList());
    }

    long past() {
        return rules.stream().filter(Due::past).count();
    }
}
