package org.perimeter.engine.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;

/// What a rule that fired contributes to the decision; the order of effects and of rules never matters.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Effect.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Effect.Floor.class, name = "floor"),
    @JsonSubTypes.Type(value = Effect.Cap.class, name = "cap"),
    @JsonSubTypes.Type(value = Effect.Force.class, name = "force"),
    @JsonSubTypes.Type(value = Effect.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Effect.Refer.class, name = "refer"),
    @JsonSubTypes.Type(value = Effect.Notify.class, name = "notify")
})
public sealed interface Effect {
    /// Adds to the score; may be negative.
    record Points(int points) implements Effect {}

    /// At least this disposition. `exam` is named only with EXAMINE.
    record Floor(
            Disposition disposition,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExamKind exam)
            implements Effect {}

    /// At most this disposition, unless a floor is higher.
    record Cap(Disposition disposition) implements Effect {}

    /// This disposition whatever the score, unless a floor is higher.
    record Force(
            Disposition disposition,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExamKind exam)
            implements Effect {}

    /// The filing is refused with a data-error code such as `MISSING_SHP_NAME`.
    record Reject(String code) implements Effect {}

    /// Sends the consignment to a desk, such as `dangerous-goods`.
    record Refer(String desk) implements Effect {}

    /// Tells an agency.
    record Notify(String agency) implements Effect {}
}
