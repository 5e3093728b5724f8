package org.perimeter.scoring.release;

import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;

/// Makes the evaluators that a node runs.
public interface Building {
    PolicyEvaluator build(ResolvedPolicy policy);

    /// The same for a policy that differs from a running one in the versions of its lists alone.
    ///
    /// @param running says what it did before; the two may share what is never changed
    PolicyEvaluator after(PolicyEvaluator running, ResolvedPolicy policy);

    static Building drools() {
        return new Building() {
            @Override
            public PolicyEvaluator build(ResolvedPolicy policy) {
                return DroolsPolicyEvaluator.build(policy);
            }

            @Override
            public PolicyEvaluator after(PolicyEvaluator running, ResolvedPolicy policy) {
                return running instanceof DroolsPolicyEvaluator drools
                        ? drools.after(policy)
                        : build(policy);
            }
        };
    }
}
