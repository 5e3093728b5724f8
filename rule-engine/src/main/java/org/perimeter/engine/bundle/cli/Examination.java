package org.perimeter.engine.bundle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.DelegationDifference;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.SettingsDifference;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.Sentence;

/// All that a signature will stand under, in lines for a terminal: nothing that the content holds changes unseen.
///
/// @param base what the approver compares with; empty where all is new
record Examination(
        ApprovalStatement statement, Content content, Optional<Content> base, Locale locale) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(named("Approval", "Approbation", statement.programme()));
        lines.add(named("for", "pour", statement.agency() + ", " + statement.person()));
        lines.add(named("at", "le", statement.at()));
        lines.add(named("content", "contenu", statement.contentHash()));
        lines.add(
                named(
                        "compared with",
                        "comparé à",
                        statement.baseContentHash() == null
                                ? say("nothing: the first release", "rien : première publication")
                                : statement.baseContentHash()));
        lines.add(named("evidence", "preuve", or(statement.evidenceHash())));
        lines.add(named("key", "clé", statement.keyId()));
        lines.add(named("SHA-256 to sign", "SHA-256 à signer", Statements.digest(statement)));
        lines.add("");
        List<String> changes = changes();
        lines.add(
                changes.isEmpty()
                        ? say("Nothing changes.", "Rien ne change.")
                        : say("What changes:", "Ce qui change :"));
        lines.addAll(changes);
        return lines.stream().map(Shown::plain).toList();
    }

    private List<String> changes() {
        var changes = new ArrayList<String>();
        if (base.isEmpty()) {
            String scope = Sentence.of(content.policy().scope(), locale);
            changes.add("  + " + say("scope: ", "portée : ") + scope);
        }
        PolicyDifference.between(before(), content.policy())
                .forEach(change -> policyChange(change, changes));
        SettingsDifference.between(
                        base.map(Content::programmeSettings).orElse(ProgrammeSettings.NONE),
                        content.programmeSettings())
                .forEach(change -> policyChange(change, changes));
        DelegationDifference.between(
                        base.map(Content::delegations).orElse(List.of()), content.delegations())
                .forEach(change -> policyChange(change, changes));
        compare(
                "list",
                "liste",
                base.map(Content::lists).orElse(new TreeMap<>()),
                content.lists(),
                changes);
        compare(
                "golden case",
                "cas de référence",
                cases(base),
                cases(Optional.of(content)),
                changes);
        compare("frame", "cadre", frame(base), frame(Optional.of(content)), changes);
        return changes;
    }

    /// For a first release, a policy in the same scope that says nothing.
    private Policy before() {
        return base.map(Content::policy)
                .orElseGet(() ->
                        new Policy(
                                statement.programme(),
                                content.policy().scope(),
                                List.of(),
                                List.of(),
                                List.of()));
    }

    private void policyChange(Change change, List<String> into) {
        String place =
                (change.ruleId().isEmpty() ? say("policy", "politique") : change.ruleId())
                        + (change.part().isEmpty() ? "" : " " + change.part());
        line("- ", place, text(change.before()), into);
        line("+ ", place, text(change.after()), into);
    }

    private @Nullable String text(@Nullable Bilingual words) {
        return words == null ? null : words.in(locale);
    }

    private void compare(
            String en, String fr, Map<String, ?> before, Map<String, ?> after, List<String> into) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (!Objects.equals(was, is)) {
                line("- ", say(en, fr) + " " + name, was == null ? null : was.toString(), into);
                line("+ ", say(en, fr) + " " + name, is == null ? null : is.toString(), into);
            }
        }
    }

    private static void line(String sign, String place, @Nullable String words, List<String> into) {
        if (words != null) {
            into.add("  " + sign + place + ": " + words);
        }
    }

    private static Map<String, GoldenCase> cases(Optional<Content> content) {
        return content.map(Content::goldenCases).orElse(List.of()).stream()
                .collect(Collectors.toMap(GoldenCase::name, Function.identity(), (a, b) -> a));
    }

    /// What the content says beside its policy; what is not said is left out.
    private static Map<String, Object> frame(Optional<Content> content) {
        var frame = new TreeMap<String, Object>();
        content.ifPresent(present -> {
            frame.put("engine", present.engine());
            EffectiveWindow window = present.effective();
            if (window != null && window.from() != null) {
                frame.put("effective from", window.from().atZone(window.zone()));
            }
            if (window != null && window.until() != null) {
                frame.put("effective until", window.until().atZone(window.zone()));
            }
        });
        return frame;
    }

    private String or(@Nullable Object value) {
        return value == null ? say("none", "aucune") : value.toString();
    }

    private String named(String en, String fr, Object value) {
        return String.format(Locale.ROOT, "%-17s %s", say(en, fr), value);
    }

    private String say(String en, String fr) {
        return new Bilingual(en, fr).in(locale);
    }
}
