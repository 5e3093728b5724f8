package org.perimeter.ui.simulation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.comparison.Causes;
import org.perimeter.simulation.comparison.RuleChange;
import org.perimeter.ui.look.Table;

/// The rules that changed some consignments, those with the most first.
final class CausesTable extends Div {
    /// @param name what it is a table of, apart from others on the page
    CausesTable(String name, Causes causes, Map<String, Rule> rules) {
        Words words = new Words(getLocale());
        addClassName("p-stack");
        if (!causes.rules().isEmpty()) {
            Table table =
                    new Table(name)
                            .column(getTranslation("simulation.column.rule"))
                            .column(getTranslation("simulation.column.title"))
                            .figures(getTranslation("simulation.column.onlyA"))
                            .figures(getTranslation("simulation.column.onlyB"))
                            .figures(getTranslation("simulation.column.reworked"))
                            .figures(getTranslation("simulation.column.finds"))
                            .figures(getTranslation("simulation.column.clean"))
                            .figures(getTranslation("simulation.column.unexamined"));
            for (RuleChange change : causes.rules()) {
                Rule rule = rules.get(change.ruleId());
                table.row(
                        change.ruleId(),
                        rule == null ? "" : rule.title().in(getLocale()),
                        words.count(change.onlyA()),
                        words.count(change.onlyB()),
                        words.count(change.reworked()),
                        words.count(change.known().confirmed()),
                        words.count(change.known().clean()),
                        words.count(change.known().unexamined()));
            }
            add(table);
        }
        if (causes.otherwise() > 0) {
            add(new Paragraph(getTranslation("simulation.causes.otherwise", causes.otherwise())));
        }
        if (causes.rules().isEmpty() && causes.otherwise() == 0) {
            add(new Paragraph(getTranslation("simulation.causes.none")));
        }
    }
}
