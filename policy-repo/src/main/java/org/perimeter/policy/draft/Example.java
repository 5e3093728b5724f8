package org.perimeter.policy.draft;

import java.time.Instant;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.policy.agency.PersonId;

/// A consignment with the outcome that the authors of a draft expect of it.
public record Example(ExampleId id, DraftId draft, GoldenCase golden, PersonId by, Instant at) {
    public String name() {
        return golden.name();
    }
}
