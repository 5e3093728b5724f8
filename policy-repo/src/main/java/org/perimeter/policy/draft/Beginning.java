package org.perimeter.policy.draft;

import org.perimeter.engine.rule.Policy;

/// What a draft begins from.
public sealed interface Beginning {
    String title();

    /// The programme's dispositions and bands, and no rule.
    record Blank(String programme, String title) implements Beginning {}

    /// A policy out of a file, or made by another part of the application.
    record Given(Policy policy, String title) implements Beginning {}

    /// A submitted version, in the order in which its author wrote it.
    record Submitted(VersionId version, String title) implements Beginning {}
}
