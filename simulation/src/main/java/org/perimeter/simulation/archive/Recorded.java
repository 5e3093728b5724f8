package org.perimeter.simulation.archive;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;

/// One consignment of the past as it was filed, with what became known of it later.
///
/// The later knowledge stays outside the consignment, so that no replay can see it.
///
/// @param asOf        when it was assessed, else when it was filed: nothing later is looked up for it
/// @param examination `null` if it was never examined
public record Recorded(Instant asOf, Consignment consignment, @Nullable Examination examination) {
    public Recorded {
        // Read back from a file these can be null whatever their types say.
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(consignment, "consignment");
    }

    public ExamOutcome outcome() {
        return ExamOutcome.of(examination);
    }
}
