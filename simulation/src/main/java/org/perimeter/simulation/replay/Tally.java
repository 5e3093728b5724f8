package org.perimeter.simulation.replay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.ExamKind;

/// The totals of a run, or of a part of one: parts of a run add up to the whole in any order.
///
/// @param standings     by scope, what became of the consignments, or would have if the scope did not matter
/// @param verdicts      for each verdict, what is known of its consignments
/// @param examinations  examinations in scope, by kind
/// @param outOfScope    by onward mode in lower case, `unknown` where the filing lacks it
/// @param examinationDays examinations in scope by the day of arrival in UTC, of filing where the arrival is unknown
/// @param rules         by rule id, those that never fired included
public record Tally(
        long rows,
        Map<Scope, Map<Verdict, Long>> standings,
        Map<Verdict, ExamCounts> verdicts,
        Map<ExamKind, Long> examinations,
        SortedMap<String, OutOfScope> outOfScope,
        SortedMap<LocalDate, Long> examinationDays,
        SortedMap<String, RuleTally> rules) {
    static final Tally NONE =
            new Tally(
                    0,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>());

    public Tally {
        standings = copy(Scope.class, standings);
        verdicts = copy(Verdict.class, verdicts);
        examinations = copy(ExamKind.class, examinations);
        outOfScope = Collections.unmodifiableSortedMap(new TreeMap<>(outOfScope));
        examinationDays = Collections.unmodifiableSortedMap(new TreeMap<>(examinationDays));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    public Tally merge(Tally other) {
        return new Tally(
                rows + other.rows,
                sum(standings, other.standings, (one, two) -> sum(one, two, Long::sum)),
                sum(verdicts, other.verdicts, ExamCounts::plus),
                sum(examinations, other.examinations, Long::sum),
                sorted(outOfScope, other.outOfScope, OutOfScope::plus),
                sorted(examinationDays, other.examinationDays, Long::sum),
                sorted(rules, other.rules, RuleTally::plus));
    }

    /// How many consignments came to this verdict.
    public long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, ExamCounts.NONE).total();
    }

    public long standing(Scope scope, Verdict verdict) {
        return standings.getOrDefault(scope, Map.of()).getOrDefault(verdict, 0L);
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    private static <K, V> Map<K, V> sum(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        Map<K, V> sum = new HashMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }

    private static <K, V> SortedMap<K, V> sorted(
            Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        return new TreeMap<>(sum(one, other, plus));
    }
}
