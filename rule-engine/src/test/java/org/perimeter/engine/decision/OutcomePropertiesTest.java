package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// The algebra of outcomes, step by step as it is written down, on generated effects of a programme without DO_NOT_LOAD.
class OutcomePropertiesTest {
    private static final List<Disposition> USED =
            List.of(
                    Disposition.RELEASE,
                    Disposition.REFER,
                    Disposition.SCREEN,
                    Disposition.HOLD,
                    Disposition.EXAMINE);
    private static final Facts NOTHING_SAID = Given.consignment().facts();
    private static final int ROUNDS = 20_000;

    private final RandomGenerator random = new SplittableRandom(20_260_301);

    @Test
    void what_follows_is_what_the_steps_say() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Effect> effects = effects();
            List<Band> bands = bands();
            Outcome outcome = Outcome.of(rules(effects), bands, NOTHING_SAID);
            List<String> codes = all(effects, Effect.Reject.class, Effect.Reject::code);
            assertThat(outcome.rejected()).containsExactlyElementsOf(codes);
            assertThat(outcome.referrals())
                    .containsExactlyElementsOf(
                            all(effects, Effect.Refer.class, Effect.Refer::desk));
            assertThat(outcome.notifications())
                    .containsExactlyElementsOf(
                            all(effects, Effect.Notify.class, Effect.Notify::agency));
            if (codes.isEmpty()) {
                assertThat(outcome.points()).isEqualTo(points(effects));
                assertThat(outcome.disposition()).isEqualTo(disposition(effects, bands));
                assertThat(outcome.examKind()).isEqualTo(exam(effects, outcome.disposition()));
            } else {
                assertThat(outcome.points()).isNull();
                assertThat(outcome.disposition()).isNull();
                assertThat(outcome.examKind()).isNull();
            }
        }
    }

    @Test
    void nothing_is_below_the_highest_floor_and_one_more_floor_never_lowers() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Effect> effects = effects();
            effects.removeIf(effect -> effect instanceof Effect.Reject);
            List<Band> bands = bands();
            Disposition before = Outcome.of(rules(effects), bands, NOTHING_SAID).disposition();
            Disposition floor = any(USED);
            effects.add(random.nextInt(effects.size() + 1), new Effect.Floor(floor, null));
            Disposition after = Outcome.of(rules(effects), bands, NOTHING_SAID).disposition();
            assertThat(after).isGreaterThanOrEqualTo(floor).isGreaterThanOrEqualTo(before);
        }
    }

    private static int points(List<Effect> effects) {
        int sum = 0;
        for (Effect effect : effects) {
            sum += effect instanceof Effect.Points points ? points.points() : 0;
        }
        return Math.max(0, sum);
    }

    private static Disposition disposition(List<Effect> effects, List<Band> bands) {
        int points = points(effects);
        Disposition d =
                bands.stream()
                        .filter(band -> band.from() <= points)
                        .max(Comparator.comparingInt(Band::from))
                        .orElseThrow()
                        .disposition();
        Disposition cap = least(all(effects, Effect.Cap.class, Effect.Cap::disposition));
        d = cap != null && cap.compareTo(d) < 0 ? cap : d;
        Disposition forced = most(all(effects, Effect.Force.class, Effect.Force::disposition));
        d = forced != null ? forced : d;
        Disposition floor = most(all(effects, Effect.Floor.class, Effect.Floor::disposition));
        return floor != null && floor.compareTo(d) > 0 ? floor : d;
    }

    private static @Nullable ExamKind exam(
            List<Effect> effects, @Nullable Disposition disposition) {
        if (disposition != Disposition.EXAMINE) {
            return null;
        }
        return Stream.concat(
                        all(effects, Effect.Floor.class, Effect.Floor::exam).stream(),
                        all(effects, Effect.Force.class, Effect.Force::exam).stream())
                .max(Comparator.naturalOrder())
                .orElse(ExamKind.NII);
    }

    private static <E, T extends Comparable<T>> List<T> all(
            List<Effect> effects, Class<E> kind, Function<E, @Nullable T> what) {
        TreeSet<T> found = new TreeSet<>();
        effects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(what)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static @Nullable Disposition least(List<Disposition> rising) {
        return rising.isEmpty() ? null : rising.getFirst();
    }

    private static @Nullable Disposition most(List<Disposition> rising) {
        return rising.isEmpty() ? null : rising.getLast();
    }

    private List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            effects.add(effect());
        }
        return effects;
    }

    private Effect effect() {
        Disposition disposition = any(USED);
        ExamKind exam =
                disposition == Disposition.EXAMINE && random.nextBoolean()
                        ? any(List.of(ExamKind.values()))
                        : null;
        return switch (random.nextInt(20)) {
            case 0 -> new Effect.Reject(any(List.of("BAD_WEIGHT", "NO_NAME")));
            case 1, 2 -> new Effect.Refer(any(List.of("a", "b", "c")));
            case 3, 4 -> new Effect.Notify(any(List.of("CBP", "TC")));
            case 5, 6, 7 -> new Effect.Floor(disposition, exam);
            case 8, 9, 10 -> new Effect.Cap(disposition);
            case 11, 12 -> new Effect.Force(disposition, exam);
            default -> new Effect.Points(random.nextInt(-60, 121));
        };
    }

    /// From 0, rising in points and in severity.
    private List<Band> bands() {
        List<Band> bands = new ArrayList<>(List.of(new Band(0, Disposition.RELEASE)));
        IntStream.range(1, USED.size())
                .filter(_ -> random.nextInt(3) > 0)
                .forEach(i ->
                        bands.add(
                                new Band(
                                        bands.getLast().from() + 1 + random.nextInt(50),
                                        USED.get(i))));
        return bands;
    }

    private List<Rule> rules(List<Effect> effects) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < effects.size(); i += 2) {
            Effect[] own =
                    effects.subList(i, Math.min(i + 2, effects.size())).toArray(Effect[]::new);
            rules.add(Given.rule("R-" + i, Given.ALWAYS, own));
        }
        return rules;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
