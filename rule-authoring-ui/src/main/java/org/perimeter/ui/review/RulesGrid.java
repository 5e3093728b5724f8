package org.perimeter.ui.review;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.ui.look.DispositionChip;

/// The whole version: its scope, its bands, and each rule as a sentence.
final class RulesGrid extends Div {
    private static final int FEW = 20;

    RulesGrid(Policy policy) {
        addClassName("p-stack");
        add(
                new Paragraph(
                        getTranslation(
                                "review.rules.scope", Sentence.of(policy.scope(), getLocale()))),
                bands(policy),
                grid(policy));
    }

    private Div bands(Policy policy) {
        var bands = new Div(new Span(getTranslation("review.rules.bands")));
        bands.addClassName("p-toolbar");
        policy.bands()
                .forEach(band ->
                        bands.add(
                                new Span(getTranslation("review.rules.from", band.from())),
                                new DispositionChip(band.disposition())));
        return bands;
    }

    private Grid<Rule> grid(Policy policy) {
        var grid = new Grid<Rule>();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("review.rules"));
        grid.addColumn(Rule::id)
                .setHeader(getTranslation("review.column.rule"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(rule -> rule.title().in(getLocale()))
                .setHeader(getTranslation("review.column.title"))
                .setFlexGrow(1);
        grid.addColumn(rule -> Sentence.of(rule, getLocale()))
                .setHeader(getTranslation("review.column.sentence"))
                .setFlexGrow(4);
        grid.addColumn(rule -> rule.governance().owner())
                .setHeader(getTranslation("review.column.owner"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(policy.rules());
        grid.setAllRowsVisible(policy.rules().size() <= FEW);
        return grid;
    }
}
