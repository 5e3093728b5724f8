package org.perimeter.ui.simulation;

import java.util.Comparator;
import java.util.List;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.ui.look.Saying;

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
            return a.kind() == Saying.Kind.FIRED || b.kind() == Saying.Kind.FIRED;
        }
    }
}
