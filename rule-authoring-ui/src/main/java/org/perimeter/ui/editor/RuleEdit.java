package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Rule;

/// A rule with one part changed.
final class RuleEdit {
    private RuleEdit() {}

    static Rule id(Rule rule, String id) {
        return new Rule(
                id,
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    static Rule title(Rule rule, Bilingual title) {
        return new Rule(
                rule.id(),
                title,
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    static Rule when(Rule rule, Condition when) {
        return new Rule(
                rule.id(),
                rule.title(),
                when,
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    static Rule effects(Rule rule, List<Effect> effects) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                effects,
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    static Rule reasonCode(Rule rule, String code) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                code,
                rule.reason(),
                rule.governance());
    }

    static Rule reason(Rule rule, Bilingual reason) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                reason,
                rule.governance());
    }

    static Rule governance(Rule rule, Governance governance) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                governance);
    }
}
