package org.perimeter.policy.draft;

import java.time.Instant;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.agency.PersonId;

/// An event that every release must catch, as a draft would have it.
public record PlantedEvent(
        PlantedEventId id, DraftId draft, MustCatchEvent event, PersonId by, Instant at) {
    public String name() {
        return event.name();
    }

    public Disposition atLeast() {
        return event.atLeast();
    }
}
