package org.perimeter.ui.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.comparison.ComparedConsignment;

/// One consignment under both policies.
///
/// @param lines the rules that say something else first, then those that fired, then the rest
record ConsignmentPage(ComparedConsignment consignment, Named a, Named b, List<Line> lines) {
    ConsignmentPage {
        lines = lines.stream().sorted(Line.ORDER).toList();
    }

    /// One rule under both policies.
    record Line(Rule rule, Saying a, Saying b) {
        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::differs)
                        .thenComparing(Line::fired)
                        .reversed()
                        .thenComparing(line -> line.rule().id());

        boolean differs() {
            return a.kind() != b.kind();
        }

        boolean fired() {
            return a.kind() == Kind.FIRED || b.kind() == Kind.FIRED;
        }
    }

    enum Kind {
        FIRED,
        /// Its condition holds, but it was out of its validity.
        OUT_OF_VALIDITY,
        NOT_FIRED,
        UNKNOWN,
        /// The policy has no such rule.
        ABSENT
    }

    /// @param why empty where the policy has no such rule
    record Saying(Kind kind, Optional<Explanation> why) {
        static final Saying ABSENT = new Saying(Kind.ABSENT, Optional.empty());

        static Saying of(Explanation explanation, boolean counted) {
            Kind kind =
                    switch (explanation) {
                        case Explanation.Fired _ -> counted ? Kind.FIRED : Kind.OUT_OF_VALIDITY;
                        case Explanation.NotFired _ -> Kind.NOT_FIRED;
                        case Explanation.Unknown _ -> Kind.UNKNOWN;
                    };
            return new Saying(kind, Optional.of(explanation));
        }
    }
}
