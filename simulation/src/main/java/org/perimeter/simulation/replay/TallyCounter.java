package org.perimeter.simulation.replay;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.simulation.archive.Recorded;

/// Counts consignments one by one, then gives their [Tally]. For one thread.
final class TallyCounter {
    private final Map<Scope, Map<Verdict, Long>> standings = new EnumMap<>(Scope.class);
    private final Map<Verdict, ExamCounts> verdicts = new EnumMap<>(Verdict.class);
    private final Map<ExamKind, Long> examinations = new EnumMap<>(ExamKind.class);
    private final SortedMap<String, OutOfScope> outOfScope = new TreeMap<>();
    private final SortedMap<LocalDate, Long> examinationDays = new TreeMap<>();
    private final SortedMap<String, RuleTally> rules = new TreeMap<>();
    private long rows;

    TallyCounter(Collection<String> ruleIds) {
        ruleIds.forEach(id -> rules.put(id, RuleTally.NONE));
    }

    void add(Recorded recorded, RowOutcome outcome) {
        ExamCounts known = ExamCounts.one(recorded.outcome());
        boolean out = outcome.scope() == Scope.OUT;
        rows++;
        standings
                .computeIfAbsent(outcome.scope(), scope -> new EnumMap<>(Verdict.class))
                .merge(outcome.whateverTheScope(), 1L, Long::sum);
        verdicts.merge(outcome.verdict(), known, ExamCounts::plus);
        if (out) {
            long targeted = outcome.whateverTheScope().targets() ? 1 : 0;
            outOfScope.merge(
                    mode(recorded.consignment()), new OutOfScope(1, targeted), OutOfScope::plus);
        } else if (outcome.examKind() != null) {
            examinations.merge(outcome.examKind(), 1L, Long::sum);
            examinationDays.merge(day(recorded), 1L, Long::sum);
        }
        RuleTally hit = new RuleTally(1, out ? 1 : 0, outcome.fired().size() == 1 ? 1 : 0, known);
        outcome.fired().forEach(id -> rules.merge(id, hit, RuleTally::plus));
    }

    Tally total() {
        return new Tally(
                rows, standings, verdicts, examinations, outOfScope, examinationDays, rules);
    }

    private static String mode(Consignment consignment) {
        Onward onward = consignment.onward();
        return onward == null || onward.mode() == null
                ? "unknown"
                : onward.mode().name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Recorded recorded) {
        var eta = recorded.consignment().eta();
        return LocalDate.ofInstant(eta == null ? recorded.asOf() : eta.toInstant(), ZoneOffset.UTC);
    }
}
