package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.check.Finding;

/// Collects what is wrong with a policy; nothing stops at the first finding.
final class Report {
    private final List<Finding> findings = new ArrayList<>();

    /// What is wrong with one rule, or with the policy itself where the id is empty.
    record Place(Report report, String ruleId) {
        void add(Check check, String node, Object... words) {
            report.findings.add(check.at(ruleId, node, words));
        }
    }

    Place policy() {
        return new Place(this, "");
    }

    Place rule(String ruleId) {
        return new Place(this, ruleId);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// A text is well formed when it has no lone surrogate and no control character: those have no canonical form, or hide.
    static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                                || (Character.isISOControl(c) && c != '\n' && c != '\t'));
    }
}
