package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.ui.look.DispositionChip;

/// The whole version: its scope, its bands, and each rule as a sentence.
final class RulesGrid extends Div {
    private static final int FEW = 20;

    private final transient Function<Rule, Component> more;

    /// @param more stands beside each rule
    RulesGrid(Policy policy, Function<Rule, Component> more) {
        this.more = more;
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
        grid.addComponentColumn(this::rule).setHeader(getTranslation("review.rules"));
        grid.setItems(policy.rules());
        grid.setAllRowsVisible(policy.rules().size() <= FEW);
        return grid;
    }

    /// One below the other, so that a long sentence has the whole width on a narrow screen too.
    private Component rule(Rule rule) {
        var id = new Span(rule.id());
        id.addClassName("p-code");
        var title = new Span(rule.title().in(getLocale()));
        title.addClassName("p-strong");
        var owner = new Span(getTranslation("review.rules.owner", rule.governance().owner()));
        owner.addClassNames("p-muted", "p-small");
        var head = new Div(id, title, owner, more.apply(rule));
        head.addClassName("p-toolbar");
        var cell = new Div(head, new Span(Sentence.of(rule, getLocale())));
        cell.addClassName("p-cell");
        return cell;
    }
}
