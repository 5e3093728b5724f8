package org.perimeter.engine.compile;

import org.perimeter.engine.fact.Facts;

/// Evaluates one policy, the one that it was made for. Safe for use by many threads, never fails, and says the same of equal facts.
public interface PolicyEvaluator {
    Evaluation evaluate(Facts consignment);
}
