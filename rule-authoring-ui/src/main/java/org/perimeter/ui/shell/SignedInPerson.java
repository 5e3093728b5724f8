package org.perimeter.ui.shell;

import java.util.Set;
import org.perimeter.policy.agency.PersonId;

/// Whoever uses this session, and the agency for which they act.
public interface SignedInPerson {
    /// Who acts, in all that is recorded.
    PersonId id();

    String name();

    /// The agency's short name: `CBSA`, `CBP`, `TC`.
    String agency();

    Set<String> roles();
}
