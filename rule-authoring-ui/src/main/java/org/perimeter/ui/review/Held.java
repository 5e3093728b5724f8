package org.perimeter.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.simulation.archive.DataSet;

/// What a version is held to, and whether it does.
///
/// @param baseline the data set that evidence is to be a run over; empty for any
/// @param dataSet  what is known of it; empty where it is no longer there
record Held(Optional<Hash> baseline, Optional<DataSet> dataSet, List<Tried> events) {
    /// @param reached what the version makes of the event
    record Tried(MustCatchEvent event, Reached reached) {
        boolean isCaught() {
            return event.isCaughtBy(reached);
        }
    }

    /// @param lists that the content pins
    /// @param known data sets of the programme
    static Held of(Content content, Lists lists, Instant now, List<DataSet> known) {
        var settings = content.programmeSettings();
        Optional<Hash> baseline = Optional.ofNullable(settings.baseline());
        return new Held(
                baseline,
                baseline.flatMap(hash ->
                        known.stream().filter(set -> set.hash().equals(hash.hex())).findFirst()),
                settings.mustCatch().isEmpty() ? List.of() : tried(content, lists, now));
    }

    /// None of a policy that cannot run: then there is another thing to put right first.
    private static List<Tried> tried(Content content, Lists lists, Instant now) {
        return switch (Resolver.resolve(content.policy(), FactSchema.standard(), lists)) {
            case Resolution.Refused _ -> List.of();
            case Resolution.Ready(var policy) -> {
                var evaluator = new ReferencePolicyEvaluator(policy);
                yield content.programmeSettings().mustCatch().stream()
                        .map(event -> new Tried(event, event.reached(evaluator, policy, now)))
                        .toList();
            }
        };
    }
}
