package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import tools.jackson.databind.JsonNode;

/// A planted consignment that every release of a programme must catch, whatever rules fire on it.
///
/// It is caught when the disposition is at least the weakest one that is allowed. A proposal not to load counts as what it
/// proposes, since no policy goes further. Out of scope is not caught: nobody is told of it. Rejected is not caught either:
/// the message goes back to whoever sent it, is put right and comes again, and nobody has held the cargo meanwhile.
///
/// @param name    unique among the events of a content
/// @param facts   the canonical facts, as [FactsJson][org.perimeter.engine.fact.FactsJson] writes them
/// @param atLeast the weakest disposition that catches it; RELEASE would catch nothing
public record MustCatchEvent(String name, JsonNode facts, Disposition atLeast) {

    /// @throws IllegalArgumentException when everything would catch it
    public MustCatchEvent {
        facts = facts.deepCopy();
        if (atLeast == Disposition.RELEASE) {
            throw new IllegalArgumentException(
                    "Must-catch event " + name + " with RELEASE\nMaybe REFER is meant.");
        }
    }

    public static MustCatchEvent of(String name, byte[] canonicalFacts, Disposition atLeast) {
        return new MustCatchEvent(name, CanonicalJson.parse(canonicalFacts), atLeast);
    }

    /// Reads what [CanonicalJson] wrote.
    ///
    /// @throws MalformedDocument when the bytes are something else
    public static MustCatchEvent read(byte[] canonical) {
        return StrictJson.read(CanonicalJson.parse(canonical), MustCatchEvent.class);
    }

    /// The same consignment with another weakest disposition.
    public MustCatchEvent atLeast(Disposition weakest) {
        return new MustCatchEvent(name, facts, weakest);
    }

    @Override
    public JsonNode facts() {
        return facts.deepCopy();
    }

    public byte[] canonicalFacts() {
        return CanonicalJson.write(facts);
    }

    /// Tells the consignment apart from others under the same name.
    public Hash factsHash() {
        return Hash.of(canonicalFacts());
    }

    /// What a policy makes of the consignment.
    ///
    /// @param evaluator made for this policy
    /// @param inForceAt by which the validity of rules is judged
    /// @throws IllegalArgumentException when the facts cannot be read
    public Reached reached(PolicyEvaluator evaluator, ResolvedPolicy policy, Instant inForceAt) {
        return Reached.of(Planted.decide(canonicalFacts(), evaluator, policy, inForceAt));
    }

    public boolean isCaughtBy(Reached reached) {
        return reached.scope() != Scope.OUT
                && reached.disposition() != null
                && reached.disposition().compareTo(atLeast) >= 0;
    }

    /// What matters of a decision on the consignment.
    ///
    /// @param disposition or what is proposed; `null` when rejected
    /// @param rejected    data-error codes; empty unless rejected
    public record Reached(Scope scope, @Nullable Disposition disposition, List<String> rejected) {
        public Reached {
            rejected = List.copyOf(rejected);
        }

        public static Reached of(Decision decision) {
            return new Reached(
                    decision.scope(),
                    decision.proposed() == null ? decision.disposition() : decision.proposed(),
                    decision.rejected());
        }
    }
}
