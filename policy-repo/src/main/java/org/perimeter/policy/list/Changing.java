package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.person.Person;

/// What became of a change.
public sealed interface Changing {
    record Changed(ListVersion version) implements Changing {}

    /// Somebody changed the list in between. Nothing is lost: theirs stands, and ours can be made over it.
    ///
    /// @param newest the list of the day
    /// @param by     who changed it last
    /// @param theirs what they changed since the version that ours began from
    record Stale(ListVersion newest, Person by, Difference theirs) implements Changing {}

    /// Some entries may not stand on the list; none was taken.
    record Found(List<FaultyEntry> faults) implements Changing {
        public Found {
            faults = List.copyOf(faults);
        }
    }

    record Refused(RefusalReason reason) implements Changing {}

    record FaultyEntry(ListEntry entry, EntryFault fault) {}
}
