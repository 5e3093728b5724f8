package org.perimeter.ui.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Example;
import org.perimeter.policy.draft.ExampleId;

class ExampleDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Facts HEAVY =
            FactsJson.read("{\"grossWeight\":\"25000\"}".getBytes(StandardCharsets.UTF_8));

    private final Memory book = new Memory();
    private final ExampleDesk desk =
            new ExampleDesk(
                    book,
                    policy -> Resolver.resolve(policy, FactSchema.standard(), Lists.none()),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_kept_is_expected_as_the_policy_decides_it_now() {
        var _ = desk.keep(policy(10), "BILL1", HEAVY).orElseThrow();

        assertThat(book.all().getFirst().golden().expected())
                .isEqualTo(
                        new Expected(
                                Scope.UNKNOWN,
                                10,
                                Disposition.RELEASE,
                                null,
                                List.of(),
                                List.of("R-1")));
        assertThat(desk.test(policy(10)).orElseThrow()).allMatch(ExampleDesk.Tested::passes);
    }

    @Test
    void another_outcome_is_red_until_it_is_accepted() {
        var _ = desk.keep(policy(10), "BILL1", HEAVY).orElseThrow();
        var red = desk.test(policy(20)).orElseThrow().getFirst();
        assertThat(red.passes()).isFalse();

        var _ = desk.accept(red).orElseThrow();

        assertThat(desk.test(policy(20)).orElseThrow()).allMatch(ExampleDesk.Tested::passes);
    }

    @Test
    void a_name_that_is_taken_gets_a_number() {
        for (int i = 0; i < 3; i++) {
            var _ = desk.keep(policy(10), "BILL1", HEAVY).orElseThrow();
        }
        assertThat(book.all())
                .extracting(Example::name)
                .containsExactly("BILL1", "BILL1 (2)", "BILL1 (3)");
    }

    @Test
    void a_policy_with_errors_is_not_tried_and_nothing_is_kept_by_it() {
        var broken = policy(10, new Condition.Missing("no.such.field"));
        assertThat(desk.test(broken)).isEmpty();
        assertThat(desk.keep(broken, "BILL1", HEAVY)).isEmpty();
        assertThat(book.all()).isEmpty();
    }

    @Test
    void what_was_removed_comes_back_as_it_was() {
        Example kept = desk.keep(policy(10), "BILL1", HEAVY).orElseThrow().orElseThrow();
        var _ = desk.remove(kept).orElseThrow();
        assertThat(book.all()).isEmpty();

        assertThat(desk.bringBack(kept).orElseThrow().golden()).isEqualTo(kept.golden());
    }

    private static Policy policy(int points) {
        return policy(points, new Condition.Compare("grossWeight", Comparison.AT_LEAST, "20000"));
    }

    private static Policy policy(int points, Condition when) {
        return new Policy(
                "prince-rupert",
                new Condition.Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                List.of(Disposition.RELEASE),
                List.of(new Policy.Band(0, Disposition.RELEASE)),
                List.of(
                        new Rule(
                                "R-1",
                                new Bilingual("Heavy cargo", "Fret lourd"),
                                when,
                                List.of(new Effect.Points(points)),
                                "HEAVY",
                                new Bilingual("Heavy.", "Lourd."),
                                new Governance(
                                        "CBSA", "joint", "To try.", "None", null, null, null,
                                        null))));
    }

    private static final class Memory implements ExampleDesk.Book {
        private final List<Example> kept = new ArrayList<>();
        private int numbers;

        @Override
        public List<Example> all() {
            return List.copyOf(kept);
        }

        @Override
        public Answer<Example> keep(GoldenCase golden) {
            var example =
                    new Example(
                            new ExampleId(new UUID(0, ++numbers)),
                            new DraftId(new UUID(1, 1)),
                            golden,
                            new PersonId(new UUID(2, 1)),
                            NOW);
            kept.add(example);
            return Answer.done(example);
        }

        @Override
        public Answer<Example> expect(Example example, Expected expected) {
            kept.remove(example);
            return keep(new GoldenCase(example.name(), example.golden().facts(), expected));
        }

        @Override
        public Answer<Example> remove(Example example) {
            kept.remove(example);
            return Answer.done(example);
        }
    }
}
