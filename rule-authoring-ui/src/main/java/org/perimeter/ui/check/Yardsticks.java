package org.perimeter.ui.check;

import java.util.Map;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.check.Absence;
import org.perimeter.engine.check.ProtectedFields;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.list.VersionedLists;
import org.springframework.stereotype.Component;

/// By what drafts and versions are measured: the one place where screens get it from.
@Component
public class Yardsticks {
    private final VersionedLists lists;
    private final ProtectedFields protectedFields;
    private final CheckSettings settings;
    private final PastAbsences absences;

    Yardsticks(
            VersionedLists lists,
            ProtectedFields protectedFields,
            CheckSettings settings,
            PastAbsences absences) {
        this.lists = lists;
        this.protectedFields = protectedFields;
        this.settings = settings;
        this.absences = absences;
    }

    /// With the newest version of each list that the policy names.
    public Yardstick ofTheDay(Policy policy) {
        return with(lists.ofTheDay(policy), policy);
    }

    /// With the lists that the policy of a version pins.
    public Yardstick pinned(Policy policy, Map<String, Hash> hashes) {
        return with(lists.pinned(hashes), policy);
    }

    private Yardstick with(Lists lists, Policy policy) {
        return new Yardstick(
                FactSchema.standard(),
                lists,
                protectedFields,
                new Absence(absences.of(policy.programme()), settings.often()));
    }
}
