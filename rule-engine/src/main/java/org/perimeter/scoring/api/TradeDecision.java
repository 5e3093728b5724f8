package org.perimeter.scoring.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;

/// What a trade client is told of a decision: what to do next, and never why. Targeting rules are not told to those targeted.
///
/// @param disposition `null` when the filing was rejected; an examination is told as HOLD, since its kind and reason are not theirs
/// @param dataErrors  codes of what is wrong with the filing itself, sorted
/// @param reason      one sentence for the disposition, the same whatever rules fired
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TradeDecision(
        String decisionId,
        Release release,
        @Nullable Disposition disposition,
        List<String> dataErrors,
        Bilingual reason) {
    public TradeDecision {
        dataErrors = List.copyOf(dataErrors);
    }

    public record Release(long sequence) {}

    static TradeDecision of(Decision decision) {
        Disposition outward =
                decision.disposition() == Disposition.EXAMINE
                        ? Disposition.HOLD
                        : decision.disposition();
        NavigableSet<String> errors = new TreeSet<>(decision.rejected());
        decision.findings().stream().map(MessageFinding::code).forEach(errors::add);
        String reason = outward == null ? "rejected" : outward.name().toLowerCase(Locale.ROOT);
        return new TradeDecision(
                decision.decisionId(),
                new Release(decision.release().sequence()),
                outward,
                List.copyOf(errors),
                ApiTexts.both("outward." + reason));
    }
}
