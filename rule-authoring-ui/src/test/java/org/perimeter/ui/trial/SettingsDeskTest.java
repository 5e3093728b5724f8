package org.perimeter.ui.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.compile.Resolver;
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
import org.perimeter.policy.draft.PlantedEvent;
import org.perimeter.policy.draft.PlantedEventId;
import org.perimeter.ui.trial.SettingsDesk.Tried;

class SettingsDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Facts HEAVY =
            FactsJson.read("{\"grossWeight\":\"25000\"}".getBytes(StandardCharsets.UTF_8));
    private static final Condition IS_HEAVY =
            new Condition.Compare("grossWeight", Comparison.AT_LEAST, "20000");

    private final Memory book = new Memory();
    private final SettingsDesk desk =
            new SettingsDesk(
                    book,
                    new SettingsDesk.Choices(
                            List.of(),
                            List.of(Disposition.HOLD, Disposition.RELEASE, Disposition.REFER)),
                    policy -> Resolver.resolve(policy, FactSchema.standard(), Lists.none()),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_catches_nothing_is_not_offered() {
        assertThat(desk.choices().weakest()).containsExactly(Disposition.REFER, Disposition.HOLD);
    }

    @Test
    void a_consignment_is_planted_as_strictly_as_the_policy_catches_it_now() {
        assertThat(planted(policy(60, IS_HEAVY)).atLeast()).isEqualTo(Disposition.HOLD);
        assertThat(desk.test(policy(60, IS_HEAVY))).noneMatch(Tried::isMissed);
    }

    @Test
    void what_the_policy_lets_through_is_planted_as_mildly_as_anything_is_caught_and_missed() {
        assertThat(planted(policy(10, IS_HEAVY)).atLeast()).isEqualTo(Disposition.REFER);
        assertThat(desk.test(policy(10, IS_HEAVY))).allMatch(Tried::isMissed);
    }

    @Test
    void a_policy_with_errors_tells_nothing_of_the_events() {
        var broken = policy(60, new Condition.Missing("no.such.field"));
        planted(broken);

        assertThat(desk.test(broken))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reached()).isEmpty();
                    assertThat(one.isMissed()).isFalse();
                });
    }

    @Test
    void a_name_that_is_taken_gets_a_number() {
        planted(policy(60, IS_HEAVY));
        planted(policy(60, IS_HEAVY));

        assertThat(book.events())
                .extracting(PlantedEvent::name)
                .containsExactly("BILL1", "BILL1 (2)");
    }

    @Test
    void what_was_removed_comes_back_as_it_was() {
        PlantedEvent kept = planted(policy(60, IS_HEAVY));
        var _ = desk.remove(kept).orElseThrow();
        assertThat(book.events()).isEmpty();

        assertThat(desk.bringBack(kept).orElseThrow().event()).isEqualTo(kept.event());
    }

    private PlantedEvent planted(Policy policy) {
        return desk.plant(policy, "BILL1", HEAVY).orElseThrow();
    }

    private static Policy policy(int points, Condition when) {
        return new Policy(
                "prince-rupert",
                new Condition.Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                List.of(Disposition.RELEASE, Disposition.HOLD),
                List.of(
                        new Policy.Band(0, Disposition.RELEASE),
                        new Policy.Band(60, Disposition.HOLD)),
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

    private static final class Memory implements SettingsDesk.Book {
        private final List<PlantedEvent> events = new ArrayList<>();
        private @Nullable Hash baseline;
        private int numbers;

        @Override
        public Optional<Hash> baseline() {
            return Optional.ofNullable(baseline);
        }

        @Override
        public List<PlantedEvent> events() {
            return List.copyOf(events);
        }

        @Override
        public Answer<ProgrammeSettings> choose(@Nullable Hash wanted) {
            baseline = wanted;
            return Answer.done(
                    new ProgrammeSettings(
                            wanted, events.stream().map(PlantedEvent::event).toList()));
        }

        @Override
        public Answer<PlantedEvent> plant(MustCatchEvent event) {
            var planted =
                    new PlantedEvent(
                            new PlantedEventId(new UUID(0, ++numbers)),
                            new DraftId(new UUID(1, 1)),
                            event,
                            new PersonId(new UUID(2, 1)),
                            NOW);
            events.add(planted);
            return Answer.done(planted);
        }

        @Override
        public Answer<PlantedEvent> allow(PlantedEvent event, Disposition atLeast) {
            events.remove(event);
            return plant(event.event().atLeast(atLeast));
        }

        @Override
        public Answer<PlantedEvent> remove(PlantedEvent event) {
            events.remove(event);
            return Answer.done(event);
        }
    }
}
