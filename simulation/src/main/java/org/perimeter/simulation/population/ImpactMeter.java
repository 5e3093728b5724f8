package org.perimeter.simulation.population;

import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bulk.BulkPolicy;
import org.perimeter.engine.bulk.Verdicts;
import org.perimeter.engine.compile.Layers;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.Outcome;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.replay.Verdict;

/// Measures what a rule does to a population while it is being written.
///
/// What the other rules say is kept from one measurement to the next: as long as they stay as they are, only the rule itself
/// is evaluated again. For one thread at a time.
public final class ImpactMeter {
    /// Rows between two looks at whether the count is still wanted.
    private static final int WATCHED = 1 << 12;

    private final Population population;
    private final Instant from;
    private final double stretch;
    private @Nullable ResolvedPolicy others;
    private @Nullable Verdicts withoutRule;

    public ImpactMeter(Population population) {
        this.population = population;
        this.from = population.dataSet().from();
        this.stretch =
                Math.max(1, Duration.between(from, population.dataSet().to()).toMillis() + 1)
                        / (double) Impact.STRETCHES;
    }

    /// @param day    by which the validity of the other rules is taken; the rule itself counts whenever it is in force
    /// @param ruleId of a rule in the policy
    public Impact measure(ResolvedPolicy policy, LocalDate day, String ruleId) {
        return measure(policy, day, ruleId, Measuring.UNWATCHED);
    }

    /// The same under watch. What is known of the other rules is kept when it is ended.
    public Impact measure(
            ResolvedPolicy policy, LocalDate day, String ruleId, Measuring measuring) {
        ResolvedRule rule =
                policy.rules().stream()
                        .filter(each -> each.rule().id().equals(ruleId))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no rule "
                                                + ruleId
                                                + "\nMaybe it was renamed since it was looked at."));
        ResolvedPolicy rest =
                with(
                        policy,
                        policy.rules().stream()
                                .filter(each -> !each.equals(rule))
                                .filter(each -> each.rule().governance().inForceOn(day))
                                .toList());
        measuring.begins(Measuring.Step.OTHERS);
        Verdicts without = without(rest);
        measuring.begins(Measuring.Step.RULE);
        List<ResolvedRule> rules = new ArrayList<>(rest.rules());
        rules.add(rule);
        ResolvedPolicy all = with(policy, rules);
        int position = all.rules().indexOf(rule);
        Sides sides =
                asked(rest, ruleId)
                        ? new Whole(without, evaluate(all), position)
                        : new Beside(without, evaluate(with(policy, List.of(rule))), position);
        return count(sides, new Judgements(all), measuring);
    }

    private static ResolvedPolicy with(ResolvedPolicy policy, List<ResolvedRule> rules) {
        return new ResolvedPolicy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                policy.bands(),
                rules,
                policy.reads());
    }

    private static boolean asked(ResolvedPolicy policy, String ruleId) {
        return policy.rules().stream().anyMatch(rule -> Layers.asked(rule.when()).contains(ruleId));
    }

    private Verdicts without(ResolvedPolicy rest) {
        Verdicts known = withoutRule;
        if (known == null || !rest.equals(others)) {
            known = evaluate(rest);
            withoutRule = known;
            others = rest;
        }
        return known;
    }

    private Verdicts evaluate(ResolvedPolicy policy) {
        return BulkPolicy.bind(policy, population.facts()).evaluate();
    }

    private Impact count(Sides sides, Judgements judgements, Measuring measuring) {
        ImpactCounter counter = new ImpactCounter(population.size(), sides.unknown());
        for (int row = 0; row < population.size(); row++) {
            if (row % WATCHED == 0) {
                measuring.begins(Measuring.Step.COUNT);
            }
            if (!sides.fires(row)) {
                continue;
            }
            Population.Row known = population.rows().get(row);
            ExamOutcome outcome = known.outcome();
            boolean out = sides.scope(row) == Truth.FALSE;
            counter.hit(row, outcome, stretchOf(known.asOf()), out);
            if (!out) {
                Verdict before = judgements.of(sides.firedWithout(row), row);
                Verdict after = judgements.of(sides.firedWith(row), row);
                counter.move(before, after, outcome);
            }
        }
        return counter.total();
    }

    private int stretchOf(Instant asOf) {
        return Math.min(
                Impact.STRETCHES - 1, (int) (Duration.between(from, asOf).toMillis() / stretch));
    }

    /// What fires on a row without the rule and with it, by the positions of rules in the whole policy.
    private sealed interface Sides {
        Verdicts without();

        /// Of the rule itself.
        int position();

        boolean fires(int row);

        Truth scope(int row);

        int[] firedWith(int row);

        long unknown();

        /// Positions behind the rule are one less where it is not there.
        default int[] firedWithout(int row) {
            int[] fired = without().fired(row);
            for (int i = 0; i < fired.length; i++) {
                fired[i] += fired[i] >= position() ? 1 : 0;
            }
            return fired;
        }
    }

    /// No other rule asks about this one: it fires beside them.
    private record Beside(Verdicts without, Verdicts alone, int position) implements Sides {
        @Override
        public boolean fires(int row) {
            return alone.firedCount(row) > 0;
        }

        @Override
        public Truth scope(int row) {
            return alone.scope(row);
        }

        @Override
        public int[] firedWith(int row) {
            int[] fired = firedWithout(row);
            int[] more = Arrays.copyOf(fired, fired.length + 1);
            more[fired.length] = position;
            return more;
        }

        @Override
        public long unknown() {
            return alone.timesUnknown(0);
        }
    }

    /// Others ask whether this one fired, and may fire or not because of it.
    private record Whole(Verdicts without, Verdicts with, int position) implements Sides {
        @Override
        public boolean fires(int row) {
            return Arrays.binarySearch(with.fired(row), position) >= 0;
        }

        @Override
        public Truth scope(int row) {
            return with.scope(row);
        }

        @Override
        public int[] firedWith(int row) {
            return with.fired(row);
        }

        @Override
        public long unknown() {
            return with.timesUnknown(position);
        }
    }

    /// The verdicts of sets of rules, each worked out once where the consignment itself has no say in it.
    private final class Judgements {
        private final ResolvedPolicy policy;
        private final List<Rule> rules;
        private final boolean byFacts;
        private final Map<IntBuffer, Verdict> known = new HashMap<>();
        private final Facts nothing = Facts.of(null).build();

        Judgements(ResolvedPolicy policy) {
            this.policy = policy;
            this.rules = policy.rules().stream().map(ResolvedRule::rule).toList();
            this.byFacts = mayPropose(policy);
        }

        Verdict of(int[] fired, int row) {
            return byFacts
                    ? judge(fired, population.facts(row))
                    : known.computeIfAbsent(IntBuffer.wrap(fired), _ -> judge(fired, nothing));
        }

        private Verdict judge(int[] fired, Facts facts) {
            return Verdict.of(
                    Outcome.of(
                            IntStream.of(fired).mapToObj(rules::get).toList(),
                            policy.bands(),
                            facts));
        }

        /// Only of DO_NOT_LOAD do two persons decide, as the facts tell.
        private boolean mayPropose(ResolvedPolicy policy) {
            return policy.bands().stream()
                            .anyMatch(band -> band.disposition() == Disposition.DO_NOT_LOAD)
                    || policy.rules().stream()
                            .flatMap(rule -> rule.rule().effects().stream())
                            .anyMatch(Judgements::proposes);
        }

        private static boolean proposes(Effect effect) {
            return switch (effect) {
                case Effect.Floor(var floor, _) -> floor == Disposition.DO_NOT_LOAD;
                case Effect.Force(var force, _) -> force == Disposition.DO_NOT_LOAD;
                default -> false;
            };
        }
    }
}
