package org.perimeter.engine.compile;

import org.perimeter.engine.rule.Rule;

/// A rule beside the resolved form of its condition; both trees have the same shape.
public record ResolvedRule(Rule rule, Resolved when) {}
