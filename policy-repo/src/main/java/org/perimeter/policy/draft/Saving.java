package org.perimeter.policy.draft;

import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.person.Person;

/// What became of a save.
public sealed interface Saving {
    /// The draft with its new revision; the same revision when nothing had changed.
    record Saved(Draft draft) implements Saving {}

    /// Somebody saved in between. Nothing is lost: theirs is the draft's newest revision, ours is kept beside it.
    ///
    /// @param theirs the draft as it stands now
    /// @param by     who saved it last
    /// @param common the revision that both began from
    /// @param ours   what was to be saved
    record Stale(Draft theirs, Person by, Revision common, Policy ours) implements Saving {}

    record Refused(RefusalReason reason) implements Saving {}
}
