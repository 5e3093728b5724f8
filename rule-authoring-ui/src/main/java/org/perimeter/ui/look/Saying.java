package org.perimeter.ui.look;

import java.util.Optional;
import org.perimeter.engine.decision.Explanation;

/// What one rule says of one consignment.
///
/// @param why empty where the policy has no such rule
public record Saying(Kind kind, Optional<Explanation> why) {
    public static final Saying ABSENT = new Saying(Kind.ABSENT, Optional.empty());

    public enum Kind {
        FIRED,
        /// Its condition holds, but it was out of its validity.
        OUT_OF_VALIDITY,
        NOT_FIRED,
        UNKNOWN,
        /// The policy has no such rule.
        ABSENT
    }

    /// @param counted whether a rule that holds was within its validity
    public static Saying of(Explanation explanation, boolean counted) {
        Kind kind =
                switch (explanation) {
                    case Explanation.Fired _ -> counted ? Kind.FIRED : Kind.OUT_OF_VALIDITY;
                    case Explanation.NotFired _ -> Kind.NOT_FIRED;
                    case Explanation.Unknown _ -> Kind.UNKNOWN;
                };
        return new Saying(kind, Optional.of(explanation));
    }
}
