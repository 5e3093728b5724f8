package org.perimeter.ui.key;

import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.ApproverKey;

/// Has an agency's roster list a key at once.
///
/// Only a demonstration has a bean of it: it holds the agencies' roots itself. Elsewhere a root is offline, and people carry
/// the roster to it and back.
@FunctionalInterface
public interface RosterSigner {
    /// Makes the next roster of the owner's agency, with the key beside those that it lists now, and takes it in.
    Answer<Signed<Roster>> list(ApproverKey key);
}
