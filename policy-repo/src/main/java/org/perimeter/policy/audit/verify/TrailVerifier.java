package org.perimeter.policy.audit.verify;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.anchor.AnchoredHead;
import org.perimeter.policy.audit.anchor.BrokenAnchor;
import org.perimeter.policy.audit.anchor.Segments;
import org.perimeter.policy.audit.anchor.Segments.Segment;
import org.perimeter.policy.audit.verify.Verdict.Broken;
import org.perimeter.policy.audit.verify.Verdict.Fault;
import org.perimeter.policy.audit.verify.Verdict.Whole;

/// Compares a trail with a directory, entry by entry, and names the first that is not what it was.
///
/// Both are read once, side by side: a trail of any length takes the memory of one head's entries.
public final class TrailVerifier {
    private final Iterator<AuditEntry> trail;
    private @Nullable AuditEntry ahead;

    private TrailVerifier(Iterator<AuditEntry> trail) {
        this.trail = trail;
        advance();
    }

    /// @param segments of one agency's directory; opened before the trail, for a running application adds to the trail first
    /// @param trail    by sequence
    public static Verdict verify(Segments segments, Iterator<AuditEntry> trail) throws IOException {
        return new TrailVerifier(trail).compare(segments);
    }

    private Verdict compare(Segments segments) throws IOException {
        try {
            @Nullable Broken first = null;
            for (Optional<Segment> next = segments.next();
                    next.isPresent();
                    next = segments.next()) {
                for (AuditEntry anchored : next.get().entries()) {
                    if (first == null) {
                        first = against(anchored, segments);
                    }
                }
            }
            // Read to its end in any case: the verdict names the newest head.
            return first == null
                    ? rest(segments.proven())
                    : new Broken(segments.proven(), first.position(), first.fault());
        } catch (BrokenAnchor e) {
            return new Broken(segments.proven(), e.position(), Fault.DIRECTORY);
        }
    }

    private @Nullable Broken against(AuditEntry anchored, Segments segments) {
        AuditEntry entry = ahead;
        AnchoredHead head = segments.proven();
        if (entry == null || entry.sequence() > anchored.sequence()) {
            return new Broken(head, anchored.sequence(), Fault.MISSING);
        }
        if (entry.sequence() < anchored.sequence()) {
            return new Broken(head, entry.sequence(), Fault.INSERTED);
        }
        if (!entry.hash().equals(entry.expectedHash())) {
            return new Broken(head, entry.sequence(), Fault.CHANGED);
        }
        if (!entry.hash().equals(anchored.hash())) {
            return new Broken(head, entry.sequence(), Fault.REPLACED);
        }
        advance();
        return null;
    }

    /// What no head proves yet must at least be a chain.
    private Verdict rest(AnchoredHead head) {
        long sequence = head.sequence();
        Hash previous = head.hash();
        while (ahead != null) {
            AuditEntry entry = ahead;
            if (entry.sequence() != sequence + 1) {
                boolean gap = entry.sequence() > sequence;
                return new Broken(
                        head,
                        gap ? sequence + 1 : entry.sequence(),
                        gap ? Fault.MISSING : Fault.INSERTED);
            }
            if (!entry.hash().equals(entry.expectedHash())) {
                return new Broken(head, entry.sequence(), Fault.CHANGED);
            }
            if (!entry.previous().equals(previous)) {
                return new Broken(head, entry.sequence(), Fault.UNCHAINED);
            }
            sequence = entry.sequence();
            previous = entry.hash();
            advance();
        }
        return new Whole(head, sequence - head.sequence());
    }

    private void advance() {
        ahead = trail.hasNext() ? trail.next() : null;
    }
}
