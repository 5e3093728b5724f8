package org.perimeter.engine.decision;

import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.Facts;

/// A recorded decision, made once more from its facts and its release alone: what nobody has touched comes out the same.
///
/// Made by the reference evaluator, so that it is also held to the meaning of the rules.
public sealed interface Replay {
    /// Byte for byte what was recorded.
    ///
    /// @param bytes how many
    record Same(int bytes) implements Replay {}

    /// @param again what comes out now
    /// @param parts the names of the record's parts that differ, sorted; none where the same is written otherwise
    record Different(Decision again, List<String> parts) implements Replay {
        public Different {
            parts = List.copyOf(parts);
        }
    }

    /// @param recorded the decision record, in bytes
    /// @param policy   of the release that the record names, with the lists that it pins
    /// @param facts    those of the record
    /// @throws tools.jackson.core.JacksonException when the bytes are not a decision record of this schema
    static Replay of(byte[] recorded, ResolvedPolicy policy, Facts facts) {
        Decision before = DecisionJson.read(recorded);
        Decision again =
                DecisionMaker.decide(
                        new ReferencePolicyEvaluator(policy), policy, facts, Stamp.of(before));
        byte[] written = DecisionJson.canonical(again);
        return Arrays.equals(recorded, written)
                ? new Same(written.length)
                : new Different(again, DecisionJson.differing(recorded, written));
    }
}
