package org.perimeter.engine.check;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;

/// What would put a finding right.
public sealed interface Fix {
    /// What to do, as a sentence.
    Bilingual text();

    /// Only a person can do it: the policy does not say what was meant.
    record Advice(Bilingual text) implements Fix {}

    /// Can be done at once: the policy then no longer has the finding, and no error that it did not have.
    ///
    /// @param policy the whole policy as it would be
    record Change(Bilingual text, Policy policy) implements Fix {}
}
