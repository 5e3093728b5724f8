package org.perimeter.policy.review;

import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;

/// What a simulation says about one content. Its approvers sign the hash.
///
/// @param runHash     of the run's results
/// @param contentHash of the content that ran
/// @param dataSetHash of the historical data that it ran over
public record Evidence(Hash runHash, Hash contentHash, Hash dataSetHash, MustCatch mustCatch) {
    /// Whether what the content itself plants came out as agreed: its must-catch events were caught, and its examples reached
    /// their outcomes.
    public enum MustCatch {
        PASSED,
        FAILED,
        /// None were planted.
        NONE
    }

    public byte[] canonical() {
        return CanonicalJson.of(this);
    }

    public Hash hash() {
        return Hash.of(canonical());
    }
}
