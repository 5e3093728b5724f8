package org.perimeter.engine.rule;

import java.util.List;
import org.perimeter.engine.fact.Bilingual;

/// One joint targeting rule: a condition, what follows when it holds, and why it exists.
///
/// @param id         stable within its policy, such as `R-11`; never reused
/// @param title      a few words for lists
/// @param reasonCode in capitals, such as `CONTAINER_CHECK_DIGIT`; what clients match on
/// @param reason     what an officer reads
public record Rule(
        String id,
        Bilingual title,
        Condition when,
        List<Effect> effects,
        String reasonCode,
        Bilingual reason,
        Governance governance) {
    public Rule {
        effects = List.copyOf(effects);
    }
}
