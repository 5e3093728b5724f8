package org.perimeter.ui.shell;

import java.util.Set;

/// Whoever uses this session, and the agency for which they act.
public interface SignedInPerson {
    String name();

    /// The agency's short name: `CBSA`, `CBP`, `TC`.
    String agency();

    Set<String> roles();
}
