package org.perimeter.ui.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.ui.look.NearestText;
import org.perimeter.ui.look.SayingText;

/// Why a rule had no part in the decision: the rule in words, what failed or was missing, and what would have made it fire. The
/// rule that is asked about stands in the address.
final class WhyNotPart extends Section {
    private static final String RULE = "rule";

    private final transient DecisionPresenter presenter;
    private final transient Location address;
    private final ComboBox<Rule> choice = new ComboBox<>();
    private final Div answer = new Div();

    WhyNotPart(DecisionPresenter presenter, Location address) {
        this.presenter = presenter;
        this.address = address;
        addClassName("p-stack");
        List<Rule> silent = presenter.silent();
        choice.setLabel(getTranslation("decision.whyNot.rule"));
        choice.setPlaceholder(getTranslation("decision.whyNot.hint"));
        choice.addClassName("p-wide");
        choice.setItemLabelGenerator(this::label);
        choice.setItems(this::matches, silent);
        choice.setClearButtonVisible(true);
        choice.addValueChangeListener(change -> {
            Rule rule = change.getValue();
            tell(rule == null ? "" : rule.id());
            if (change.isFromClient()) {
                remember(rule == null ? "" : rule.id());
            }
        });
        answer.addClassName("p-stack");
        answer.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("decision.whyNot")));
        if (silent.isEmpty()) {
            add(new Paragraph(getTranslation("decision.whyNot.none")));
            return;
        }
        add(choice, answer);
        String asked = address.getQueryParameters().getSingleParameter(RULE).orElse("");
        silent.stream()
                .filter(rule -> rule.id().equals(asked))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    private String label(Rule rule) {
        return rule.id() + " · " + rule.title().in(getLocale());
    }

    private boolean matches(Rule rule, String typed) {
        Locale locale = getLocale();
        return label(rule).toLowerCase(locale).contains(typed.strip().toLowerCase(locale));
    }

    private void tell(String ruleId) {
        answer.removeAll();
        presenter
                .whyNot(ruleId)
                .ifPresent(why -> {
                    answer.add(
                            new Paragraph(Sentence.of(why.rule(), getLocale())),
                            new SayingText(why.saying()));
                    if (!why.inForce()) {
                        answer.add(new Paragraph(getTranslation("decision.whyNot.notInForce")));
                    }
                    why.nearest().map(NearestText::new).ifPresent(answer::add);
                });
    }

    private void remember(String ruleId) {
        QueryParameters query =
                ruleId.isEmpty()
                        ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of(RULE, ruleId));
        getUI().map(UI::getPage)
                .ifPresent(page ->
                        page.getHistory()
                                .replaceState(null, new Location(address.getPath(), query)));
    }
}
