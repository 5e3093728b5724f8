package org.perimeter.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.Outcome;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.History;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.population.Impact.Move;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.testing.Policies;

/// The meter against the reference evaluator, consignment by consignment, with the rule and without it.
class ImpactMeterTest {
    private static final int ROWS = 1_500;
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Population POPULATION = population();

    private static final Rule HEAVY =
            rule(
                    "R-01",
                    new Condition.Compare("grossWeight", Comparison.AT_LEAST, "9000"),
                    new Effect.Floor(Disposition.HOLD, null));
    private static final Rule TWO_FIRED =
            rule(
                    "R-80",
                    new Condition.Fired(
                            new Quantifier(Quantifier.Kind.AT_LEAST, 2),
                            List.of("R-02", "R-11", "R-16")),
                    new Effect.Floor(Disposition.EXAMINE, null));

    static Stream<Policy> policies() {
        return Stream.of(
                Policies.of(Policies.VAGUE, Policies.CHECK_DIGIT, Policies.NO_CLASS),
                Policies.of(Policies.VAGUE, Policies.CHECK_DIGIT, Policies.NO_CLASS, TWO_FIRED),
                Policies.of(HEAVY, Policies.CHECK_DIGIT, Policies.HEAVY_LATER));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void it_says_of_each_rule_what_the_reference_says(Policy policy) {
        ImpactMeter meter = new ImpactMeter(POPULATION);
        ResolvedPolicy resolved = resolve(policy);

        for (ResolvedRule rule : resolved.rules()) {
            Impact impact = meter.measure(resolved, DAY, rule.rule().id());
            assertThat(impact).as(rule.rule().id()).isEqualTo(expected(resolved, rule));
        }
    }

    @Test
    void what_the_other_rules_say_is_kept_no_longer_than_they_stay_as_they_are() {
        ImpactMeter meter = new ImpactMeter(POPULATION);
        Rule milder = Policies.with(HEAVY, new Effect.Points(1));
        ResolvedPolicy after = resolve(Policies.of(Policies.CHECK_DIGIT, milder));
        ResolvedRule measured = after.rules().getLast();

        Impact before =
                meter.measure(resolve(Policies.of(Policies.CHECK_DIGIT, HEAVY)), DAY, "R-11");

        assertThat(meter.measure(after, DAY, "R-11"))
                .isEqualTo(expected(after, measured))
                .isNotEqualTo(before);
    }

    @Test
    void a_rule_that_is_not_yet_in_force_is_measured_as_if_it_were() {
        ResolvedPolicy policy = resolve(Policies.of(Policies.HEAVY_LATER));

        assertThat(new ImpactMeter(POPULATION).measure(policy, DAY, "R-90").hits().total())
                .isPositive();
    }

    private static Impact expected(ResolvedPolicy policy, ResolvedRule rule) {
        ResolvedPolicy with =
                replaced(policy, each -> each.equals(rule) || inForce(each) ? each : dead(each));
        ResolvedPolicy without = replaced(with, each -> each.equals(rule) ? dead(each) : each);
        long outOfScope = 0;
        long unknown = 0;
        ExamCounts hits = ExamCounts.NONE;
        ExamCounts changed = ExamCounts.NONE;
        SortedMap<Move, Long> moves = new TreeMap<>();
        long[] course = new long[Impact.STRETCHES];
        List<Integer> examples = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Facts facts = POPULATION.facts(row);
            Evaluation after = new ReferencePolicyEvaluator(with).evaluate(facts);
            Evaluation before = new ReferencePolicyEvaluator(without).evaluate(facts);
            Truth truth = new ReferenceEvaluator().test(rule.when(), Place.on(facts, ids(after)));
            unknown += truth == Truth.UNKNOWN ? 1 : 0;
            if (truth != Truth.TRUE) {
                continue;
            }
            if (examples.size() < 5) {
                examples.add(row);
            }
            ExamCounts one = ExamCounts.one(POPULATION.rows().get(row).outcome());
            hits = hits.plus(one);
            course[stretch(POPULATION.rows().get(row).asOf())]++;
            Move move = new Move(verdict(policy, before, facts), verdict(policy, after, facts));
            if (after.scope() == Truth.FALSE) {
                outOfScope++;
            } else if (move.from() != move.to()) {
                changed = changed.plus(one);
                moves.merge(move, 1L, Long::sum);
            }
        }
        List<Long> stretches = Arrays.stream(course).boxed().toList();
        return new Impact(ROWS, hits, outOfScope, unknown, changed, moves, stretches, examples);
    }

    private static boolean inForce(ResolvedRule rule) {
        return rule.rule().governance().inForceOn(DAY);
    }

    /// The same rule, which never fires.
    private static ResolvedRule dead(ResolvedRule rule) {
        return new ResolvedRule(rule.rule(), new Resolved.AnyOf(List.of()));
    }

    private static ResolvedPolicy replaced(
            ResolvedPolicy policy, UnaryOperator<ResolvedRule> change) {
        return new ResolvedPolicy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                policy.bands(),
                policy.rules().stream().map(change).toList(),
                policy.reads());
    }

    private static Set<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream()
                .map(fired -> fired.rule().id())
                .collect(Collectors.toSet());
    }

    private static int stretch(Instant asOf) {
        long from = POPULATION.dataSet().from().toEpochMilli();
        double period = POPULATION.dataSet().to().toEpochMilli() - from + 1.0;
        return (int) ((asOf.toEpochMilli() - from) / (period / Impact.STRETCHES));
    }

    private static Verdict verdict(ResolvedPolicy policy, Evaluation evaluation, Facts facts) {
        return Verdict.of(
                Outcome.of(
                        evaluation.fired().stream().map(ResolvedRule::rule).toList(),
                        policy.bands(),
                        facts));
    }

    private static ResolvedPolicy resolve(Policy policy) {
        if (Resolver.resolve(policy, FactSchema.standard())
                instanceof Resolution.Ready(ResolvedPolicy ready)) {
            return ready;
        }
        throw new AssertionError(Resolver.resolve(policy, FactSchema.standard()));
    }

    private static Rule rule(String id, Condition when, Effect... effects) {
        Rule like = Policies.with(Policies.CHECK_DIGIT, effects);
        return new Rule(
                id,
                like.title(),
                when,
                like.effects(),
                like.reasonCode(),
                like.reason(),
                like.governance());
    }

    private static Population population() {
        PrinceRupertHistory history = new PrinceRupertHistory(5, ROWS, FROM);
        DataSet set =
                new DataSet(
                        "history",
                        "prince-rupert",
                        new Bilingual("History", "Historique"),
                        ROWS,
                        FROM,
                        FROM.plus(Duration.ofDays(366)),
                        "0".repeat(64),
                        true);
        var rows = LongStream.range(0, ROWS).mapToObj(row -> new Numbered<>(row, history.row(row)));
        return Population.of(set, History.none(), rows.iterator(), 1);
    }
}
