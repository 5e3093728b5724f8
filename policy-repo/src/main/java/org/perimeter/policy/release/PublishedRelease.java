package org.perimeter.policy.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// A recorded release of a version.
///
/// @param window when nodes may run it; `null` for at once and without end
public record PublishedRelease(
        VersionId version, Signed<BundleStatement> signed, @Nullable EffectiveWindow window) {
    /// Where an instant lies to its window.
    public EffectiveWindow.When at(Instant instant) {
        return EffectiveWindow.at(instant, window);
    }

    public String programme() {
        return signed.statement().programme();
    }

    public long sequence() {
        return signed.statement().sequence();
    }

    public Hash hash() {
        return signed.statement().hash();
    }

    public Hash contentHash() {
        return signed.statement().contentHash();
    }

    public PersonId publisher() {
        return PersonId.of(signed.statement().publisher().person());
    }

    public Instant publishedAt() {
        return signed.statement().at();
    }

    /// What the audit trail calls it, such as `release prince-rupert/2`.
    public String subject() {
        return "release " + programme() + "/" + sequence();
    }
}
