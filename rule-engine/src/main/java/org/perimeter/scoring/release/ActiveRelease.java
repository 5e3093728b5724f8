package org.perimeter.scoring.release;

import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.compile.PolicyEvaluator;

/// A verified release together with the evaluator that was built from it and has passed its golden cases.
public record ActiveRelease(Release release, PolicyEvaluator evaluator) {}
