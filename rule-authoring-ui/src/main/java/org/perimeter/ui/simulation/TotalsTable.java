package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.replay.Tally;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.look.Table;

/// The consignments of each disposition and scope, A → B.
final class TotalsTable extends Div {
    private final transient Words words = new Words(getLocale());

    TotalsTable(Comparison comparison) {
        Tally a = comparison.a().result().tally();
        Tally b = comparison.b().result().tally();
        Table table =
                new Table(getTranslation("simulation.dispositions"))
                        .column(getTranslation("simulation.column.disposition"))
                        .figures(getTranslation("simulation.scope.in"))
                        .figures(getTranslation("simulation.scope.unknown"))
                        .figures(getTranslation("simulation.scope.out"));
        Stream.concat(RunResults.standing(a).stream(), RunResults.standing(b).stream())
                .distinct()
                .sorted()
                .forEach(verdict ->
                        table.row(
                                VerdictChip.of(verdict, getLocale()),
                                cell(a, b, Scope.IN, verdict),
                                cell(a, b, Scope.UNKNOWN, verdict),
                                cell(a, b, Scope.OUT, verdict)));
        add(table);
    }

    private Component cell(Tally a, Tally b, Scope scope, Verdict verdict) {
        long before = a.standing(scope, verdict);
        long after = b.standing(scope, verdict);
        return new Span(
                getTranslation(
                        "simulation.from.to",
                        words.count(before),
                        words.count(after),
                        words.difference(before, after)));
    }
}
