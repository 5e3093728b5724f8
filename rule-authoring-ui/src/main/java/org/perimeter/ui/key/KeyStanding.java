package org.perimeter.ui.key;

import java.util.Optional;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.policy.person.ApproverKey;

/// How far a person is with a key to approve with.
sealed interface KeyStanding {
    /// The person signs nothing, and needs no key.
    record NotAnApprover() implements KeyStanding {}

    record NoKey() implements KeyStanding {}

    /// The agency's root has not put the newest key on the roster.
    ///
    /// @param inUse the older key that still signs until then
    record Waiting(ApproverKey key, Optional<ApproverKey> inUse) implements KeyStanding {}

    record Listed(ApproverKey key, Roster roster) implements KeyStanding {}
}
