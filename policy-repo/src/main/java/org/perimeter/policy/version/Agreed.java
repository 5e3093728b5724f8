package org.perimeter.policy.version;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;

/// What a version's content holds it to, in brief.
///
/// @param baseline  the data set that evidence is to be a run over; `null` for any
/// @param mustCatch how many events it must catch
public record Agreed(@Nullable Hash baseline, int mustCatch) {
    public static final Agreed NOTHING = new Agreed(null, 0);

    /// Whether a run over the data set is one that an approval may rest on.
    public boolean admits(Hash dataSet) {
        return baseline == null || baseline.equals(dataSet);
    }

    public Optional<Hash> agreedBaseline() {
        return Optional.ofNullable(baseline);
    }
}
