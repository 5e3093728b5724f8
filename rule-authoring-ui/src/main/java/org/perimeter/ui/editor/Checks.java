package org.perimeter.ui.editor;

import java.util.List;
import java.util.function.Function;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Fix;
import org.perimeter.engine.check.Fixes;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;

/// What is wrong with a policy, and what would put it right.
interface Checks {
    List<Finding> findings(Policy policy);

    /// Whether a finding can perhaps be put right at once. Quick.
    boolean canFix(Policy policy, Finding finding);

    Fix fix(Policy policy, Finding finding);

    /// The checks that a submission has to pass.
    ///
    /// @param yardstick by which a policy is measured
    static Checks by(Function<Policy, Yardstick> yardstick) {
        return new Checks() {
            @Override
            public List<Finding> findings(Policy policy) {
                return PolicyChecks.of(policy, yardstick.apply(policy));
            }

            @Override
            public boolean canFix(Policy policy, Finding finding) {
                return Fixes.proposes(policy, FactSchema.standard(), finding);
            }

            @Override
            public Fix fix(Policy policy, Finding finding) {
                return Fixes.of(policy, yardstick.apply(policy), finding);
            }
        };
    }
}
