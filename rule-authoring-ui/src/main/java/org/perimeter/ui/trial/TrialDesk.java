package org.perimeter.ui.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.NearestChange;
import org.perimeter.engine.decision.Trial;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.population.Impact;
import org.perimeter.simulation.population.ImpactMeter;
import org.perimeter.simulation.population.Measuring;
import org.perimeter.simulation.population.Population;

/// Tries the rules of one draft on the population of its programme. For one thread at a time.
final class TrialDesk {
    private final Source populations;
    private final Function<Policy, Resolution> resolver;
    private final Clock clock;
    private @Nullable Population population;
    private @Nullable ImpactMeter meter;

    /// @param populations gives the population to try rules on; takes some seconds the first time
    TrialDesk(Source populations, Function<Policy, Resolution> resolver, Clock clock) {
        this.populations = populations;
        this.resolver = resolver;
        this.clock = clock;
    }

    /// Empty where the programme has no data set.
    interface Source {
        Optional<Population> read(Course course);
    }

    /// @param rule   one of the policy’s
    /// @param single position of the consignment to try the rule on besides
    record Question(Policy policy, Rule rule, OptionalInt single) {
        String ruleId() {
            return rule.id();
        }
    }

    /// @throws java.util.concurrent.CancellationException where the answer is no more wanted
    Tried answer(Question question, Course course) {
        course.at(Work.of(Work.Stage.READING));
        Optional<Population> found = populations.read(course);
        course.check();
        long start = clock.millis();
        if (found.isEmpty()) {
            return new Tried.NoData();
        }
        Set<String> leftOut = new TreeSet<>();
        Optional<ResolvedPolicy> policy = usable(question, leftOut);
        if (policy.isEmpty()) {
            return new Tried.Unfinished();
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Impact impact =
                meter(found.get())
                        .measure(policy.get(), day, question.ruleId(), step -> tell(step, course));
        Optional<Tried.Single> single = Optional.empty();
        if (question.single().isPresent()) {
            Facts facts = found.get().facts(question.single().getAsInt());
            single = single(policy.get(), question.ruleId(), facts);
        }
        return new Tried.Done(
                found.get(), impact, List.copyOf(leftOut), clock.millis() - start, single);
    }

    private static void tell(Measuring.Step step, Course course) {
        course.at(
                Work.of(
                        switch (step) {
                            case OTHERS -> Work.Stage.OTHERS;
                            case RULE -> Work.Stage.RULE;
                            case COUNT -> Work.Stage.COUNT;
                        }));
        course.check();
    }

    private ImpactMeter meter(Population of) {
        ImpactMeter known = meter;
        if (known == null || !of.equals(population)) {
            known = new ImpactMeter(of);
            meter = known;
            population = of;
        }
        return known;
    }

    /// The policy without the other rules that have errors; empty where the rule itself has some, or the frame.
    private Optional<ResolvedPolicy> usable(Question question, Set<String> leftOut) {
        List<Rule> rules = new ArrayList<>(question.policy().rules());
        while (true) {
            Policy policy = withRules(question.policy(), rules);
            switch (resolver.apply(policy)) {
                case Resolution.Ready(ResolvedPolicy ready) -> {
                    return Optional.of(ready);
                }
                case Resolution.Refused(List<Finding> findings) -> {
                    Set<String> broken =
                            findings.stream()
                                    .filter(each -> each.severity() == Finding.Severity.ERROR)
                                    .map(Finding::ruleId)
                                    .collect(Collectors.toSet());
                    if (broken.contains("")
                            || broken.contains(question.ruleId())
                            || !rules.removeIf(rule -> broken.contains(rule.id()))) {
                        return Optional.empty();
                    }
                    leftOut.addAll(broken);
                }
            }
        }
    }

    private static Policy withRules(Policy policy, List<Rule> rules) {
        return new Policy(
                policy.programme(), policy.scope(), policy.dispositions(), policy.bands(), rules);
    }

    private static Optional<Tried.Single> single(
            ResolvedPolicy policy, String ruleId, Facts facts) {
        Set<String> fired =
                new ReferencePolicyEvaluator(policy)
                        .evaluate(facts).fired().stream()
                                .map(rule -> rule.rule().id())
                                .collect(Collectors.toSet());
        return policy.rules().stream()
                .filter(rule -> rule.rule().id().equals(ruleId))
                .findFirst()
                .map(rule ->
                        new Tried.Single(
                                Trial.of(rule, facts, fired),
                                NearestChange.of(policy, rule, facts)));
    }
}
