package org.perimeter.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;

/// What changed between two policies, in sentences. The order of rules, of effects, and of parts within a group is no change.
public final class PolicyDifference {
    private PolicyDifference() {}

    /// One change.
    ///
    /// @param ruleId the rule; empty for the policy itself
    /// @param part   JSON pointer to what changed, such as `/when/parts/1` (in the later policy, for what was removed in the
    ///               earlier one); empty for a whole rule
    /// @param before what stood there; `null` where nothing did
    /// @param after  what stands there now; `null` where nothing does
    public record Change(
            Kind kind,
            String ruleId,
            String part,
            @Nullable Bilingual before,
            @Nullable Bilingual after) {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// The policy's own changes, then those of rules by id. Empty when the two mean the same and are governed the same.
    public static List<Change> between(Policy before, Policy after) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "", frame(before), frame(after));
        changes.addAll(ConditionDifference.between("", "/scope", before.scope(), after.scope()));
        Map<String, Rule> old = byId(before);
        Map<String, Rule> now = byId(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            Rule was = old.get(id);
            Rule is = now.get(id);
            if (was == null && is != null) {
                changes.add(new Change(Kind.ADDED, id, "", null, sentence(is)));
            } else if (was != null && is == null) {
                changes.add(new Change(Kind.REMOVED, id, "", sentence(was), null));
            } else if (was != null && is != null) {
                changes.addAll(ConditionDifference.between(id, "/when", was.when(), is.when()));
                compare(changes, id, parts(was), parts(is));
            }
        }
        return List.copyOf(changes);
    }

    /// A part as it is compared, and as it is said.
    private record Part(Object value, Bilingual said) {}

    private static void compare(
            List<Change> changes,
            String ruleId,
            Map<String, Part> before,
            Map<String, Part> after) {
        before.forEach((pointer, was) -> {
            Part is = Objects.requireNonNull(after.get(pointer));
            if (!was.value.equals(is.value)) {
                changes.add(new Change(Kind.CHANGED, ruleId, pointer, was.said, is.said));
            }
        });
    }

    private static Map<String, Part> frame(Policy policy) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("/programme", plain(policy.programme()));
        parts.put("/dispositions", listed(policy.dispositions(), ", ", Wording::name));
        parts.put("/bands", listed(policy.bands(), "; ", Wording::band));
        return parts;
    }

    private static <T> Part listed(
            List<T> values, String between, BiFunction<Wording, T, String> say) {
        Function<Locale, String> all =
                locale ->
                        values.stream()
                                .map(value -> say.apply(Wording.in(locale), value))
                                .collect(Collectors.joining(between));
        return new Part(values, new Bilingual(all.apply(Locale.ENGLISH), all.apply(Locale.FRENCH)));
    }

    private static Map<String, Part> parts(Rule rule) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("/effects", effects(rule.effects()));
        parts.put("/title", new Part(rule.title(), rule.title()));
        parts.put("/reasonCode", plain(rule.reasonCode()));
        parts.put("/reason", new Part(rule.reason(), rule.reason()));
        Governance governance = rule.governance();
        parts.put("/governance/owner", plain(governance.owner()));
        parts.put("/governance/releasability", plain(governance.releasability()));
        parts.put("/governance/rationale", plain(governance.rationale()));
        parts.put("/governance/basis", plain(governance.basis()));
        parts.put("/governance/basisDate", day(governance.basisDate()));
        SourceReliability reliability = governance.reliability();
        parts.put(
                "/governance/reliability",
                reliability == null ? day(null) : new Part(reliability, reliability.title()));
        parts.put("/governance/validFrom", day(governance.validFrom()));
        parts.put("/governance/validUntil", day(governance.validUntil()));
        parts.put("/governance/nextReview", day(governance.nextReview()));
        parts.put("/governance/justification", day(governance.justification()));
        return parts;
    }

    private static Part effects(List<Effect> effects) {
        return new Part(
                effects.stream().map(String::valueOf).sorted().toList(),
                new Bilingual(said(effects, Locale.ENGLISH), said(effects, Locale.FRENCH)));
    }

    private static String said(List<Effect> effects, Locale locale) {
        return Wording.list(
                effects.stream().map(effect -> Sentence.of(effect, locale)).toList(),
                Wording.in(locale).and());
    }

    private static Part plain(Object value) {
        String text = String.valueOf(value);
        return new Part(value, new Bilingual(text, text));
    }

    private static Part day(@Nullable Object day) {
        return plain(day == null ? "–" : day);
    }

    private static Bilingual sentence(Rule rule) {
        return new Bilingual(Sentence.of(rule, Locale.ENGLISH), Sentence.of(rule, Locale.FRENCH));
    }

    /// Of two rules with one id, which no version holds, the first is compared.
    private static Map<String, Rule> byId(Policy policy) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        policy.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        return rules;
    }
}
