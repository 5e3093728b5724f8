package org.perimeter.engine.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a rule exists and until when: what an auditor asks of each one.
///
/// @param owner        agency that answers for it: `CBSA`, `CBP` or `TC`
/// @param releasability who may see it: `joint` or one agency
/// @param basis        legal or programme basis
/// @param nextReview   the day by which the rule is assessed again
/// @param reliability  of the source that the basis rests on
/// @param justification why a distinction on protected grounds, or by a proxy for them, is needed and proportionate
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Governance(
        String owner,
        String releasability,
        String rationale,
        String basis,
        @Nullable LocalDate basisDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate nextReview,
        @Nullable String justification,
        @Nullable SourceReliability reliability) {

    /// Without a justification, which most rules do not need, and without a reliability.
    public Governance(
            String owner,
            String releasability,
            String rationale,
            String basis,
            @Nullable LocalDate basisDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate nextReview) {
        this(
                owner,
                releasability,
                rationale,
                basis,
                basisDate,
                validFrom,
                validUntil,
                nextReview,
                null,
                null);
    }

    /// Whether the rule counts on a day; the first and the last day of its validity belong to it.
    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
