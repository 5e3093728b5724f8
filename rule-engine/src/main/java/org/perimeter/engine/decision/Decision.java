package org.perimeter.engine.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;

/// The decision record, schema 1. What is absent is `null` and is written so; no name ever changes.
///
/// @param decisionId  node, epoch and sequence
/// @param engine      name and version of the engine that decided
/// @param asOf        the instant at which everything was looked up: stamped at receipt
/// @param disposition `null` when rejected
/// @param examKind    only with EXAMINE
/// @param proposed    DO_NOT_LOAD while two persons have not confirmed it
/// @param rejected    data-error codes, sorted; empty unless rejected
/// @param findings    what was wrong with the message but did not stop the decision
/// @param unknown     sorted paths of the fields that the release reads and the consignment lacks
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Decision(
        int schema,
        String decisionId,
        BillRef bill,
        String programme,
        ReleaseRef release,
        String engine,
        Instant asOf,
        Cause cause,
        Scope scope,
        @Nullable Integer points,
        @Nullable Disposition disposition,
        @Nullable ExamKind examKind,
        @Nullable Disposition proposed,
        List<String> rejected,
        List<Hit> hits,
        List<String> referrals,
        List<String> notifications,
        List<MessageFinding> findings,
        List<String> unknown) {

    public static final int SCHEMA = 1;

    public Decision {
        rejected = List.copyOf(rejected);
        hits = List.copyOf(hits);
        referrals = List.copyOf(referrals);
        notifications = List.copyOf(notifications);
        findings = List.copyOf(findings);
        unknown = List.copyOf(unknown);
    }

    /// @param position of the bill within its message, from 1
    public record BillRef(@Nullable String number, int position) {}

    /// @param hash SHA-256 of the bundle, lower-case hexadecimal
    public record ReleaseRef(long sequence, String hash) {}

    /// Why the decision was made: a message came, an event came, or a deadline passed. Lower case in JSON.
    public enum Cause {
        @JsonProperty("message")
        MESSAGE,
        @JsonProperty("event")
        EVENT,
        @JsonProperty("clock")
        CLOCK
    }

    public enum Scope {
        IN,
        OUT,
        UNKNOWN
    }

    /// One rule that fired; by rule id.
    public record Hit(
            String ruleId,
            int points,
            @Nullable Disposition floor,
            String reasonCode,
            Bilingual reason) {}

    /// @param code  kebab case, such as `segment-count`
    /// @param place where in the message, such as `SE01` or `bill 10, container 2`
    public record MessageFinding(String code, String place, Bilingual text) {}
}
