package org.perimeter.engine.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        public Expected {
            rejected = List.copyOf(rejected);
            fired = List.copyOf(fired);
        }
    }
}
