package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Policy;

/// Finds dispositions of the policy to which no band and no rule leads.
final class UnusedDisposition implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        Policy policy = meaning.policy();
        Set<Disposition> used = EnumSet.noneOf(Disposition.class);
        used.addAll(meaning.given());
        policy.bands().forEach(band -> used.add(band.disposition()));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < policy.dispositions().size(); i++) {
            Disposition disposition = policy.dispositions().get(i);
            if (!used.contains(disposition)) {
                findings.add(Check.UNUSED_DISPOSITION.at("", "/dispositions/" + i, disposition));
            }
        }
        return findings;
    }
}
