package org.perimeter.simulation.replay;

import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;

/// Makes what runs a policy. All evaluators mean the same; they differ in speed.
@FunctionalInterface
public interface EvaluatorFactory {
    PolicyEvaluator build(ResolvedPolicy policy);
}
