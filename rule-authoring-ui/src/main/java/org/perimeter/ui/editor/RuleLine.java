package org.perimeter.ui.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.rule.Policy;

/// One entry of the list of rules; the one with an empty id stands for scope and bands.
record RuleLine(String id, Topic topic, String title, String effects, int errors, int warnings)
        implements ListLine {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<RuleLine> of(
            Policy policy, List<Finding> findings, Locale locale, Translation texts) {
        var errors = new HashMap<String, Integer>();
        var warnings = new HashMap<String, Integer>();
        for (var finding : findings) {
            (finding.severity() == Severity.ERROR ? errors : warnings)
                    .merge(finding.ruleId(), 1, Integer::sum);
        }
        var words = new EffectWords(locale, texts);
        var lines = new ArrayList<RuleLine>();
        lines.add(
                new RuleLine(
                        "",
                        Topic.ROUTE,
                        texts.of("editor.frame"),
                        "",
                        errors.getOrDefault("", 0),
                        warnings.getOrDefault("", 0)));
        for (var rule : policy.rules()) {
            lines.add(
                    new RuleLine(
                            rule.id(),
                            Topic.of(rule),
                            rule.title().in(locale),
                            words.of(rule),
                            errors.getOrDefault(rule.id(), 0),
                            warnings.getOrDefault(rule.id(), 0)));
        }
        return lines;
    }

    boolean isFrame() {
        return id.isEmpty();
    }

    /// By id, title or effect, without regard to case and accents.
    boolean matches(String wanted) {
        return folded(id + ' ' + title + ' ' + effects).contains(folded(wanted.strip()));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
