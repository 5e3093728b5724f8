package org.perimeter.engine.rule;

import java.util.List;
import org.perimeter.engine.decision.Disposition;

/// The rules of one programme with the scope they are meant for and the bands that turn points into a disposition.
///
/// @param programme    slug, such as `prince-rupert`
/// @param scope        TRUE is IN, FALSE is OUT, UNKNOWN is handled as IN; rules run in every case
/// @param dispositions those that the programme uses
/// @param bands        by rising `from`; the first starts at 0
public record Policy(
        String programme,
        Condition scope,
        List<Disposition> dispositions,
        List<Band> bands,
        List<Rule> rules) {
    public Policy {
        dispositions = List.copyOf(dispositions);
        bands = List.copyOf(bands);
        rules = List.copyOf(rules);
    }

    /// From so many points on, this disposition.
    public record Band(int from, Disposition disposition) {}
}
