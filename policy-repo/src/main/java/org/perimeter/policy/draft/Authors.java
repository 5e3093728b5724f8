package org.perimeter.policy.draft;

import static org.perimeter.policy.draft.DraftRefusal.AGENCY_NOT_IN_PROGRAMME;
import static org.perimeter.policy.draft.DraftRefusal.NOT_AN_ANALYST;
import static org.perimeter.policy.draft.DraftRefusal.OTHER_DISPOSITIONS;

import java.util.Optional;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// Who may write policies of a programme, and which ones.
public final class Authors {
    private Authors() {}

    public static Optional<RefusalReason> reasonAgainst(Person person, Programme programme) {
        if (!person.is(Role.ANALYST)) {
            return Optional.of(NOT_AN_ANALYST);
        }
        return programme.requires(person.agency())
                ? Optional.empty()
                : Optional.of(AGENCY_NOT_IN_PROGRAMME);
    }

    public static Optional<RefusalReason> reasonAgainst(Policy policy, Programme programme) {
        if (!policy.programme().equals(programme.slug())) {
            return Optional.of(DraftRefusal.OTHER_PROGRAMME);
        }
        return programme.dispositions().containsAll(policy.dispositions())
                ? Optional.empty()
                : Optional.of(OTHER_DISPOSITIONS);
    }
}
