package org.perimeter.policy.release;

import java.time.Instant;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// A recorded release of a version.
public record PublishedRelease(VersionId version, Signed<BundleStatement> signed) {
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

    public Instant at() {
        return signed.statement().at();
    }

    /// What the audit trail calls it, such as `release prince-rupert/2`.
    public String subject() {
        return "release " + programme() + "/" + sequence();
    }
}
