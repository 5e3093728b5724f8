package org.perimeter.ui.trial;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.draft.Example;

/// The examples of one draft, and what the policy at hand makes of them.
final class ExampleDesk {
    private final Book book;
    private final Function<Policy, Resolution> resolver;
    private final Clock clock;

    ExampleDesk(Book book, Function<Policy, Resolution> resolver, Clock clock) {
        this.book = book;
        this.resolver = resolver;
        this.clock = clock;
    }

    /// Where the examples of the draft are kept, for the person at hand.
    interface Book {
        List<Example> all();

        Answer<Example> keep(GoldenCase golden);

        Answer<Example> expect(Example example, GoldenCase.Expected expected);

        Answer<Example> remove(Example example);
    }

    /// @param reached what the policy makes of it
    record Tested(Example example, GoldenCase.Expected reached) {
        boolean passes() {
            return reached.equals(example.golden().expected());
        }
    }

    /// In the order of names; empty where the policy has errors, so that nothing can be tried.
    Optional<List<Tested>> test(Policy policy) {
        return switch (resolver.apply(policy)) {
            case Resolution.Refused _ -> Optional.empty();
            case Resolution.Ready(var ready) -> {
                var evaluator = new ReferencePolicyEvaluator(ready);
                var now = clock.instant();
                yield Optional.of(
                        book.all().stream()
                                .map(example ->
                                        new Tested(
                                                example,
                                                example.golden().reached(evaluator, ready, now)))
                                .toList());
            }
        };
    }

    /// Keeps a consignment with what the policy makes of it now; empty where the policy has errors. A name that is taken
    /// gets a number.
    Optional<Answer<Example>> keep(Policy policy, String name, Facts facts) {
        return switch (resolver.apply(policy)) {
            case Resolution.Refused _ -> Optional.empty();
            case Resolution.Ready(var ready) -> {
                var bytes = FactsJson.canonical(facts);
                var nothing = GoldenCase.of(free(name), bytes, GoldenCase.Expected.NOTHING);
                var reached =
                        nothing.reached(
                                new ReferencePolicyEvaluator(ready), ready, clock.instant());
                yield Optional.of(book.keep(GoldenCase.of(nothing.name(), bytes, reached)));
            }
        };
    }

    private String free(String name) {
        var taken = book.all().stream().map(Example::name).toList();
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    Answer<Example> accept(Tested tested) {
        return book.expect(tested.example(), tested.reached());
    }

    Answer<Example> remove(Example example) {
        return book.remove(example);
    }

    Answer<Example> bringBack(Example example) {
        return book.keep(example.golden());
    }
}
