package org.perimeter.engine.compile;

import java.util.List;
import java.util.SortedSet;

/// What a policy says of one consignment, before the outcome is worked out.
///
/// @param scope   UNKNOWN is handled as inside
/// @param fired   the rules whose condition is TRUE, by rule id
/// @param unknown sorted paths of the fields that the policy reads and the consignment lacks, as [Reads] defines them: a
///                field of elements is lacking when its collection is unknown or some element has no value for it; an empty
///                known collection lacks nothing
public record Evaluation(Truth scope, List<ResolvedRule> fired, SortedSet<String> unknown) {
    public Evaluation {
        fired = List.copyOf(fired);
    }
}
