package org.perimeter.scoring.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.MalformedDocument;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Verification;

/// What a node knows of the past when nothing runs yet: the releases on its disk. The changes of delegated lists are measured
/// by it, so that a start forgets nothing.
final class DiskMemory {
    private final ReleaseVerifier verifier;

    DiskMemory(ReleaseVerifier verifier) {
        this.verifier = verifier;
    }

    /// The newest stored release before a candidate that is of the same content and holds; `null` where there is none.
    @Nullable Release before(Candidate candidate, List<Candidate> stored) {
        return statement(candidate)
                .flatMap(next ->
                        stored.stream()
                                .filter(earlier -> isEarlier(earlier, next))
                                .map(this::holding)
                                .filter(Objects::nonNull)
                                .findFirst())
                .orElse(null);
    }

    private static boolean isEarlier(Candidate earlier, BundleStatement next) {
        return statement(earlier)
                .filter(bundle ->
                        bundle.sequence() < next.sequence()
                                && bundle.contentHash().equals(next.contentHash()))
                .isPresent();
    }

    private @Nullable Release holding(Candidate earlier) {
        return switch (verifier.verify(earlier, null)) {
            case Verification.Accepted(Release release) -> release;
            case Verification.OutsideWindow(Release release, var _) -> release;
            case Verification.Unchanged(Release release) -> release;
            case Verification.Refused _ -> null;
        };
    }

    private static Optional<BundleStatement> statement(Candidate candidate) {
        try {
            return Optional.of(Signed.read(candidate.bundle(), BundleStatement.class).statement());
        } catch (MalformedDocument _) {
            return Optional.empty();
        }
    }
}
