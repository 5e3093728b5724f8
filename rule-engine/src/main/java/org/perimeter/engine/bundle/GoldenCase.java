package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import tools.jackson.databind.JsonNode;

/// A consignment that a release was approved with, and the outcome that every node must reach on it.
///
/// @param name  unique within the content
/// @param facts the canonical facts, as [FactsJson][org.perimeter.engine.fact.FactsJson] writes them
public record GoldenCase(String name, JsonNode facts, Expected expected) {
    public GoldenCase {
        facts = facts.deepCopy();
    }

    public static GoldenCase of(String name, byte[] canonicalFacts, Expected expected) {
        return new GoldenCase(name, CanonicalJson.parse(canonicalFacts), expected);
    }

    /// Reads what [CanonicalJson] wrote.
    ///
    /// @throws MalformedDocument when the bytes are something else
    public static GoldenCase read(byte[] canonical) {
        return StrictJson.read(CanonicalJson.parse(canonical), GoldenCase.class);
    }

    /// What a policy makes of the consignment.
    ///
    /// @param evaluator made for this policy
    /// @param inForceAt by which the validity of rules is judged
    /// @throws IllegalArgumentException when the facts cannot be read
    public Expected reached(PolicyEvaluator evaluator, ResolvedPolicy policy, Instant inForceAt) {
        return Expected.of(Planted.decide(canonicalFacts(), evaluator, policy, inForceAt));
    }

    @Override
    public JsonNode facts() {
        return facts.deepCopy();
    }

    public byte[] canonicalFacts() {
        return CanonicalJson.write(facts);
    }

    /// @param fired ids of the rules that fire, sorted
    public record Expected(
            Scope scope,
            @Nullable Integer points,
            @Nullable Disposition disposition,
            @Nullable ExamKind examKind,
            List<String> rejected,
            List<String> fired) {
        /// Of a consignment that nothing is known of yet.
        public static final Expected NOTHING =
                new Expected(Scope.UNKNOWN, null, null, null, List.of(), List.of());

        public Expected {
            rejected = List.copyOf(rejected);
            fired = List.copyOf(fired);
        }

        public static Expected of(Decision decision) {
            return new Expected(
                    decision.scope(),
                    decision.points(),
                    decision.disposition(),
                    decision.examKind(),
                    decision.rejected(),
                    decision.hits().stream().map(Hit::ruleId).sorted().toList());
        }
    }
}
