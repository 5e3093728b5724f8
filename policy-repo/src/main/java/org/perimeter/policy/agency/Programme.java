package org.perimeter.policy.agency;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;

/// A joint targeting programme.
///
/// @param slug     its name in addresses and files, such as `prince-rupert`
/// @param agencies those that must each approve its policies
/// @param zone     of the clock by which its people agree on hours and days
/// @param bands    by rising points; their dispositions are those that the programme uses
public record Programme(
        String slug, Bilingual name, Set<Agency> agencies, ZoneId zone, List<Policy.Band> bands) {
    public Programme {
        agencies = Collections.unmodifiableSet(EnumSet.copyOf(agencies));
        bands = List.copyOf(bands);
    }

    /// Whether the agency takes part: its people see the programme, and one of its approvers must agree.
    public boolean requires(Agency agency) {
        return agencies.contains(agency);
    }

    public List<Disposition> dispositions() {
        return bands.stream().map(Policy.Band::disposition).toList();
    }

    /// A policy without rules, from which a draft may begin; its scope is still to be said.
    public Policy blankPolicy() {
        return new Policy(slug, new Condition.AllOf(List.of()), dispositions(), bands, List.of());
    }
}
