package org.perimeter.ui.trial;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.PlantedEvent;
import org.perimeter.simulation.archive.DataSet;

/// The programme settings of one draft, and what the policy at hand makes of its must-catch events.
final class SettingsDesk {
    private final Book book;
    private final Choices choices;
    private final Function<Policy, Resolution> resolver;
    private final Clock clock;

    SettingsDesk(Book book, Choices choices, Function<Policy, Resolution> resolver, Clock clock) {
        this.book = book;
        this.choices = choices;
        this.resolver = resolver;
        this.clock = clock;
    }

    /// Where the settings of the draft are kept, for the person at hand.
    interface Book {
        Optional<Hash> baseline();

        List<PlantedEvent> events();

        Answer<ProgrammeSettings> choose(@Nullable Hash baseline);

        Answer<PlantedEvent> plant(MustCatchEvent event);

        Answer<PlantedEvent> allow(PlantedEvent event, Disposition atLeast);

        Answer<PlantedEvent> remove(PlantedEvent event);
    }

    /// @param dataSets that may be the baseline, the latest period first
    /// @param weakest  dispositions that catch something, from the mildest on
    record Choices(List<DataSet> dataSets, List<Disposition> weakest) {
        Choices {
            dataSets = List.copyOf(dataSets);
            weakest =
                    weakest.stream()
                            .filter(disposition -> disposition != Disposition.RELEASE)
                            .sorted()
                            .toList();
        }
    }

    /// @param reached what the policy makes of it; empty where the policy has errors
    record Tried(PlantedEvent planted, Optional<Reached> reached) {
        boolean isMissed() {
            return reached.filter(outcome -> !planted.event().isCaughtBy(outcome)).isPresent();
        }
    }

    Choices choices() {
        return choices;
    }

    Optional<Hash> baseline() {
        return book.baseline();
    }

    /// @param baseline `null` for any data
    Answer<ProgrammeSettings> choose(@Nullable Hash baseline) {
        return book.choose(baseline);
    }

    /// By name.
    List<Tried> test(Policy policy) {
        Function<MustCatchEvent, Optional<Reached>> outcome = outcomes(policy);
        return book.events().stream()
                .map(planted -> new Tried(planted, outcome.apply(planted.event())))
                .toList();
    }

    private Function<MustCatchEvent, Optional<Reached>> outcomes(Policy policy) {
        return switch (resolver.apply(policy)) {
            case Resolution.Refused _ -> event -> Optional.empty();
            case Resolution.Ready(var ready) -> {
                var evaluator = new ReferencePolicyEvaluator(ready);
                var now = clock.instant();
                yield event -> Optional.of(event.reached(evaluator, ready, now));
            }
        };
    }

    /// Plants a consignment that is caught as strictly as the policy catches it now, or else as mildly as anything is caught.
    /// A name that is taken gets a number.
    Answer<PlantedEvent> plant(Policy policy, String name, Facts facts) {
        Disposition mildest = choices.weakest().getFirst();
        var event = MustCatchEvent.of(free(name), FactsJson.canonical(facts), mildest);
        Disposition now =
                outcomes(policy)
                        .apply(event)
                        .filter(event::isCaughtBy)
                        .map(Reached::disposition)
                        .filter(choices.weakest()::contains)
                        .orElse(mildest);
        return book.plant(event.atLeast(now));
    }

    private String free(String name) {
        var taken = book.events().stream().map(PlantedEvent::name).toList();
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    Answer<PlantedEvent> allow(PlantedEvent event, Disposition atLeast) {
        return book.allow(event, atLeast);
    }

    Answer<PlantedEvent> remove(PlantedEvent event) {
        return book.remove(event);
    }

    Answer<PlantedEvent> bringBack(PlantedEvent event) {
        return book.plant(event.event());
    }
}
