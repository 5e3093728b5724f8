package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.perimeter.engine.check.Finding;
import org.perimeter.ui.shell.Language;

/// What the rule says in both languages, and what is wrong here and elsewhere.
final class SidePanel extends Div {
    /// As many other rules are named; the list of rules marks them all.
    private static final int ELSEWHERE = 12;

    private final Locale locale;
    private final Translation texts;
    private final Function<String, String> link;
    private final FindingActions actions;
    private final Div sentences = new Div();
    private final H2 heading = new H2();
    private final UnorderedList here = new UnorderedList();
    private final Div elsewhere = new Div();

    SidePanel(
            Locale locale,
            Translation texts,
            Function<String, String> link,
            FindingActions actions,
            JsonPanel json,
            Component trial,
            Component examples) {
        this.locale = locale;
        this.texts = texts;
        this.link = link;
        this.actions = actions;
        addClassNames("e-pane", "e-side");
        sentences.addClassName("e-section");
        here.addClassName("e-findings");
        elsewhere.addClassNames("p-small", "e-elsewhere");
        add(
                trial,
                new H2(texts.of("editor.reads")),
                sentences,
                json,
                heading,
                here,
                elsewhere,
                examples);
    }

    /// @param says what is said in a language
    void show(Function<Locale, String> says, List<Finding> findings, String ruleId) {
        sentences.removeAll();
        for (var language : Language.values()) {
            var name = new Span(language.ownName());
            name.addClassName("e-lang");
            var sentence = new Paragraph(says.apply(language.locale()));
            sentence.getElement().setAttribute("lang", language.locale().toLanguageTag());
            var both = new Div(name, sentence);
            both.addClassName("e-sentence");
            sentences.add(both);
        }
        var own = findings.stream().filter(one -> one.ruleId().equals(ruleId)).toList();
        heading.setText(texts.of("editor.findings.here", own.size()));
        here.removeAll();
        EditorPresenter.sorted(own).forEach(finding -> here.add(line(finding)));
        elsewhere(findings, ruleId);
    }

    private ListItem line(Finding finding) {
        var button = new NativeButton();
        var content = new Span(FindingLines.icon(finding), new Span(finding.text().in(locale)));
        content.addClassNames("e-finding", FindingLines.style(finding));
        button.add(content);
        button.addClickListener(click -> actions.jump().accept(finding));
        var item = new ListItem(button);
        if (actions.canMend().test(finding)) {
            item.add(mending(finding));
        }
        return item;
    }

    private NativeButton mending(Finding finding) {
        var button =
                new NativeButton(texts.of("editor.fix"), click -> actions.mend().accept(finding));
        button.addClassName("e-fix");
        var name = texts.of("editor.fix.this", finding.text().in(locale));
        button.getElement().setAttribute("aria-label", name);
        return button;
    }

    private void elsewhere(List<Finding> findings, String ruleId) {
        elsewhere.removeAll();
        var others =
                findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .map(Finding::ruleId)
                        .filter(id -> !id.equals(ruleId))
                        .distinct()
                        .toList();
        if (others.isEmpty()) {
            return;
        }
        elsewhere.add(new Span(texts.of("editor.findings.elsewhere") + " "));
        others.stream()
                .limit(ELSEWHERE)
                .forEach(id -> {
                    var name = id.isEmpty() ? texts.of("editor.frame") : id;
                    elsewhere.add(new Anchor(link.apply(id), name), new Span(" "));
                });
        if (others.size() > ELSEWHERE) {
            elsewhere.add(new Span(texts.of("editor.findings.more", others.size() - ELSEWHERE)));
        }
    }
}
