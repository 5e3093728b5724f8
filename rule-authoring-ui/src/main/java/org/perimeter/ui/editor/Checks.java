package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Fix;
import org.perimeter.engine.check.Fixes;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;

/// What is wrong with a policy, and what would put it right.
interface Checks {
    List<Finding> findings(Policy policy);

    Fix fix(Policy policy, Finding finding);

    /// The checks that a submission has to pass.
    ///
    /// @param lists those that a rule may name
    static Checks with(Lists lists) {
        return new Checks() {
            @Override
            public List<Finding> findings(Policy policy) {
                return PolicyChecks.of(policy, FactSchema.standard(), lists);
            }

            @Override
            public Fix fix(Policy policy, Finding finding) {
                return Fixes.of(policy, FactSchema.standard(), lists, finding);
            }
        };
    }
}
