package org.perimeter.ui.review;

import java.util.List;
import java.util.Optional;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.version.Version;

/// Whether a version has a simulation that an approval can rest on: the one attached last over the agreed data decides.
enum EvidenceMark {
    NONE,
    ATTACHED,
    /// None ran over the agreed baseline.
    OTHER_DATA,
    /// It missed an event that every release must catch.
    MISSED;

    static EvidenceMark of(Version version, List<AttachedEvidence> newestFirst) {
        if (newestFirst.isEmpty()) {
            return NONE;
        }
        return basis(version, newestFirst)
                .map(basis ->
                        switch (basis.evidence().mustCatch()) {
                            case PASSED -> ATTACHED;
                            case FAILED -> MISSED;
                            case NONE -> version.agreed().mustCatch() == 0 ? ATTACHED : MISSED;
                        })
                .orElse(OTHER_DATA);
    }

    /// What an approval would rest on.
    static Optional<AttachedEvidence> basis(Version version, List<AttachedEvidence> newestFirst) {
        return newestFirst.stream()
                .filter(one -> version.agreed().admits(one.evidence().dataSetHash()))
                .findFirst();
    }
}
