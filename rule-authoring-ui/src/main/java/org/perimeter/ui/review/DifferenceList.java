package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.ui.look.Mark;

/// What changed, rule by rule, in sentences.
final class DifferenceList extends Div {
    /// So many rules are shown at first: thousands of new ones would hold up the page.
    private static final int SHOWN = 100;

    private final Map<String, String> titles;

    DifferenceList(List<Change> changes, Policy policy) {
        addClassName("p-stack");
        titles =
                policy.rules().stream()
                        .collect(
                                Collectors.toMap(
                                        rule -> rule.id(),
                                        rule -> rule.title().in(getLocale()),
                                        (first, second) -> first));
        var byRule =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Change::ruleId, LinkedHashMap::new, Collectors.toList()));
        var groups = new ArrayList<>(byRule.entrySet());
        groups.stream().limit(SHOWN).forEach(group -> add(part(group)));
        if (groups.size() > SHOWN) {
            var more = new Button(getTranslation("review.difference.more", groups.size() - SHOWN));
            more.addClickListener(click -> {
                remove(more);
                groups.stream().skip(SHOWN).forEach(group -> add(part(group)));
            });
            add(more);
        }
    }

    private Component part(Map.Entry<String, List<Change>> group) {
        var title =
                group.getKey().isEmpty()
                        ? getTranslation("review.difference.policy")
                        : (group.getKey() + " " + titles.getOrDefault(group.getKey(), "")).strip();
        var part = new Div(new H3(title));
        part.addClassName("p-change");
        group.getValue().forEach(change -> part.add(line(change)));
        return part;
    }

    private Component line(Change change) {
        var words = new Div();
        PartName.key(change.part())
                .ifPresent(key -> {
                    var name = new Span(getTranslation(key));
                    name.addClassNames("p-muted", "p-small");
                    words.add(name);
                });
        text("del", change.before(), words);
        text("ins", change.after(), words);
        words.addClassName("p-cell");
        var line = new Div(mark(change), words);
        line.addClassName("p-change-line");
        return line;
    }

    private Component mark(Change change) {
        return switch (change.kind()) {
            case ADDED -> new Mark(Mark.Look.ADDED, getTranslation("review.difference.added"));
            case REMOVED ->
                    new Mark(Mark.Look.REMOVED, getTranslation("review.difference.removed"));
            case CHANGED ->
                    new Mark(Mark.Look.CHANGED, getTranslation("review.difference.changed"));
        };
    }

    private void text(String tag, @Nullable Bilingual words, Div into) {
        if (words != null) {
            var element = new HtmlContainer(tag);
            element.setText(words.in(getLocale()));
            into.add(element);
        }
    }
}
