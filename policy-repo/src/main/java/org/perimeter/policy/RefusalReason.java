package org.perimeter.policy;

import org.perimeter.engine.fact.Bilingual;

/// Why a step is refused. Each feature has an enum of them.
public interface RefusalReason {
    /// The constant's name: stable, for logs and tests.
    String name();

    /// What a person reads: what is wrong, and what to do about it.
    Bilingual text();
}
