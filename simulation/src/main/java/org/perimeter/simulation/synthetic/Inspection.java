package org.perimeter.simulation.synthetic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.simulation.archive.Examination;
import org.perimeter.simulation.archive.Examination.Result;
import org.perimeter.simulation.archive.Examination.Selection;

/// Who was examined in the invented past, and with what result.
///
/// Something is wrong with about one consignment in sixty without a signal, and oftener with each. Officers chose by
/// other weights than the truth has, and a small random share was examined whatever it looked like: so rules differ in
/// yield, and chance can be compared with them.
final class Inspection {
    private static final double RISK_OF_NONE = -4.1;
    private static final double ATTENTION_FOR_NONE = -3.9;
    private static final double RANDOM_SHARE = 0.008;

    private Inspection() {}

    static @Nullable Examination roll(Dice dice, Set<Signal> signals, Instant arrival) {
        boolean wrong = dice.chance(likelihood(RISK_OF_NONE, signals, signal -> signal.risk));
        boolean atRandom = dice.chance(RANDOM_SHARE);
        boolean chosen =
                dice.chance(likelihood(ATTENTION_FOR_NONE, signals, signal -> signal.attention));
        if (!atRandom && !chosen) {
            return null;
        }
        ExamKind kind = kind(dice);
        return new Examination(
                kind,
                result(dice, wrong, kind),
                atRandom ? Selection.RANDOM : Selection.RULE,
                arrival.plus(dice.between(6, 60), ChronoUnit.HOURS));
    }

    private static double likelihood(
            double base, Set<Signal> signals, ToDoubleFunction<Signal> weight) {
        double logOdds = base + signals.stream().mapToDouble(weight).sum();
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static ExamKind kind(Dice dice) {
        double share = dice.share();
        return share < 0.6 ? ExamKind.NII : share < 0.85 ? ExamKind.TAILGATE : ExamKind.FULL;
    }

    /// An image misses more than an unloaded box.
    private static Result result(Dice dice, boolean wrong, ExamKind kind) {
        double found =
                switch (kind) {
                    case NII -> 0.65;
                    case TAILGATE -> 0.75;
                    case FULL -> 0.95;
                };
        if (wrong && dice.chance(found)) {
            return Result.CONFIRMED;
        }
        return dice.chance(0.05) ? Result.INCONCLUSIVE : Result.CLEAN;
    }
}
