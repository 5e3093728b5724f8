package org.perimeter.engine.check;

import org.perimeter.engine.fact.Bilingual;

/// Something wrong with a policy, on the node that it concerns.
///
/// @param check    id of the check, kebab case, such as `unknown-field`; its page is `docs/checks/<check>.md`
/// @param ruleId   the rule; empty for the policy itself
/// @param node     JSON pointer within the rule (or within the policy), such as `/when/parts/0/value`
/// @param text     what is wrong and what to do about it
public record Finding(String check, Severity severity, String ruleId, String node, Bilingual text) {
    public enum Severity {
        /// The policy cannot be submitted, approved, built or loaded.
        ERROR,
        /// Worth a look; nothing is refused.
        WARNING
    }
}
