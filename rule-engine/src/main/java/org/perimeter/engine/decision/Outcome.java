package org.perimeter.engine.decision;

import static java.util.Collections.unmodifiableSortedSet;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// What follows from the rules that fired, whatever their order.
///
/// 1. Any reject: rejected with all its codes, without points and disposition. Referrals and notifications stand.
/// 2. Points are the sum, never below 0.
/// 3. The disposition is the band's, 4. at most the lowest cap, 5. or the highest forced, 6. at least the highest floor.
/// 7. EXAMINE carries the strongest kind that a rule named, an image where none did.
/// 8. Referrals and notifications are united.
///
/// DO_NOT_LOAD is only ever *proposed*, by a floor, a force or a band. It stands once two persons have confirmed it, see
/// [Proposal]; until then the disposition is what it would be without the proposal, but at least SCREEN, so that nothing
/// flies meanwhile. A refusal puts the proposal aside.
///
/// @param points      `null` when rejected
/// @param disposition `null` when rejected
/// @param examKind    only with EXAMINE
/// @param proposed    DO_NOT_LOAD while it is neither confirmed nor refused
/// @param rejected    codes; empty unless rejected
public record Outcome(
        @Nullable Integer points,
        @Nullable Disposition disposition,
        @Nullable ExamKind examKind,
        @Nullable Disposition proposed,
        SortedSet<String> rejected,
        SortedSet<String> referrals,
        SortedSet<String> notifications) {

    /// @param bands as the resolver accepts them: from 0, rising
    /// @param facts of the consignment, for what two persons have said in `holds[]`
    public static Outcome of(Collection<Rule> fired, List<Band> bands, Facts facts) {
        List<Effect> effects = fired.stream().flatMap(rule -> rule.effects().stream()).toList();
        SortedSet<String> rejected =
                named(
                        effects,
                        effect -> effect instanceof Effect.Reject(String code) ? code : null);
        SortedSet<String> desks =
                named(effects, effect -> effect instanceof Effect.Refer(String desk) ? desk : null);
        SortedSet<String> agencies =
                named(
                        effects,
                        effect -> effect instanceof Effect.Notify(String agency) ? agency : null);
        if (!rejected.isEmpty()) {
            return new Outcome(null, null, null, null, rejected, desks, agencies);
        }
        int points = Math.max(0, sum(effects));
        Disposition disposition = disposition(points, effects, bands);
        Disposition proposed = null;
        if (disposition == Disposition.DO_NOT_LOAD && Proposal.in(facts) != Proposal.CONFIRMED) {
            disposition = withoutProposal(points, effects, bands);
            if (Proposal.in(facts) == Proposal.OPEN) {
                proposed = Disposition.DO_NOT_LOAD;
                disposition = higher(Disposition.SCREEN, disposition);
            }
        }
        ExamKind exam = disposition == Disposition.EXAMINE ? strongestExam(effects) : null;
        return new Outcome(points, disposition, exam, proposed, rejected, desks, agencies);
    }

    /// The sum of the points among the effects, which may be negative.
    static int sum(List<Effect> effects) {
        long sum =
                effects.stream()
                        .mapToLong(
                                effect -> effect instanceof Effect.Points(int points) ? points : 0)
                        .sum();
        return Math.clamp(sum, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The highest floor among the effects.
    static @Nullable Disposition floor(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect ->
                        effect instanceof Effect.Floor(Disposition floor, _)
                                ? Stream.of(floor)
                                : Stream.empty())
                .reduce(Outcome::higher)
                .orElse(null);
    }

    private static Disposition disposition(int points, List<Effect> effects, List<Band> bands) {
        Disposition disposition = Disposition.RELEASE;
        for (Band band : bands) {
            disposition = points >= band.from() ? band.disposition() : disposition;
        }
        for (Effect effect : effects) {
            disposition =
                    effect instanceof Effect.Cap(Disposition cap) && cap.compareTo(disposition) < 0
                            ? cap
                            : disposition;
        }
        Disposition forced =
                effects.stream()
                        .flatMap(effect ->
                                effect instanceof Effect.Force(Disposition force, _)
                                        ? Stream.of(force)
                                        : Stream.empty())
                        .reduce(Outcome::higher)
                        .orElse(disposition);
        Disposition floor = floor(effects);
        return floor == null ? forced : higher(forced, floor);
    }

    private static Disposition withoutProposal(int points, List<Effect> effects, List<Band> bands) {
        List<Effect> rest = effects.stream().filter(effect -> !proposes(effect)).toList();
        List<Band> lower =
                bands.stream()
                        .filter(band -> band.disposition() != Disposition.DO_NOT_LOAD)
                        .toList();
        return disposition(points, rest, lower);
    }

    private static boolean proposes(Effect effect) {
        return switch (effect) {
            case Effect.Floor(Disposition floor, _) -> floor == Disposition.DO_NOT_LOAD;
            case Effect.Force(Disposition force, _) -> force == Disposition.DO_NOT_LOAD;
            case Effect.Points _, Effect.Cap _, Effect.Reject _, Effect.Refer _, Effect.Notify _ ->
                    false;
        };
    }

    private static ExamKind strongestExam(List<Effect> effects) {
        ExamKind strongest = ExamKind.NII;
        for (Effect effect : effects) {
            ExamKind named =
                    switch (effect) {
                        case Effect.Floor(_, @Nullable ExamKind exam) -> exam;
                        case Effect.Force(_, @Nullable ExamKind exam) -> exam;
                        case Effect.Points _,
                                Effect.Cap _,
                                Effect.Reject _,
                                Effect.Refer _,
                                Effect.Notify _ ->
                                null;
                    };
            strongest = named != null && named.compareTo(strongest) > 0 ? named : strongest;
        }
        return strongest;
    }

    private static SortedSet<String> named(
            List<Effect> effects, Function<Effect, @Nullable String> name) {
        return unmodifiableSortedSet(
                effects.stream()
                        .flatMap(effect -> Stream.ofNullable(name.apply(effect)))
                        .collect(toCollection(TreeSet::new)));
    }

    private static Disposition higher(Disposition one, Disposition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
