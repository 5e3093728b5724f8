package org.perimeter.policy.audit.anchor;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Copies the trail with its head to each agency's directory: after each approval, release and publication, and each minute.
///
/// A trail that contradicts a head is not copied any more: what the directory holds is the proof. All writing is done by
/// one thread, so that heads rise.
@Service
public class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<Agency, AnchorFolder> folders = new EnumMap<>(Agency.class);
    private final Map<Agency, Anchoring> standing = new EnumMap<>(Agency.class);
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit-anchors").daemon().factory());

    Anchors(AuditTrail trail, AnchorSettings settings, Clock clock) {
        this.trail = trail;
        this.clock = clock;
        for (Agency agency : Agency.values()) {
            folders.put(agency, new AnchorFolder(settings.directory(agency)));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = writer.scheduleWithFixedDelay(() -> write("minute"), 0, 1, TimeUnit.MINUTES);
    }

    @TransactionalEventListener
    void recorded(AuditTrail.Recorded recorded) {
        if (recorded.anchors()) {
            writer.execute(() -> write(recorded.event().action()));
        }
    }

    /// Copies what is new, when those before are done.
    ///
    /// @return how far each directory is, then
    public Future<Collection<Anchoring>> soon(String cause) {
        return writer.submit(() -> write(cause));
    }

    /// How far each directory is.
    public synchronized List<Anchoring> standing() {
        return List.copyOf(standing.values());
    }

    private Collection<Anchoring> write(String cause) {
        folders.forEach((agency, folder) -> {
            Anchoring now = written(agency, folder, cause);
            Anchoring before = remember(now);
            if (now.trouble() != null
                    && (before == null || !now.trouble().equals(before.trouble()))) {
                LOG.error(
                        "The audit trail cannot be anchored in {}: {}",
                        folder.path(),
                        now.trouble());
            }
        });
        return standing();
    }

    private synchronized @Nullable Anchoring remember(Anchoring now) {
        return standing.put(now.agency(), now);
    }

    private Anchoring written(Agency agency, AnchorFolder folder, String cause) {
        AnchoredHead head = AnchoredHead.NONE;
        try {
            head = folder.head();
            List<AuditEntry> page;
            do {
                page = trail.after(head.sequence(), PAGE);
                if (page.isEmpty() ? !endsWith(head) : !follows(page.getFirst(), head)) {
                    return new Anchoring(
                            agency,
                            head,
                            "The trail no longer leads to head " + head.sequence() + ".",
                            clock.instant());
                }
                if (!page.isEmpty()) {
                    AuditEntry last = page.getLast();
                    var next =
                            new AnchoredHead(last.sequence(), last.hash(), clock.instant(), cause);
                    folder.add(page, next);
                    head = next;
                }
            } while (page.size() == PAGE);
            return new Anchoring(agency, head, null, clock.instant());
        } catch (IOException | RuntimeException e) {
            return new Anchoring(agency, head, e.toString(), clock.instant());
        }
    }

    private boolean endsWith(AnchoredHead head) {
        return trail.head()
                .map(last -> last.hash().equals(head.hash()))
                .orElse(head.sequence() == 0);
    }

    private static boolean follows(AuditEntry entry, AnchoredHead head) {
        return entry.sequence() == head.sequence() + 1 && entry.previous().equals(head.hash());
    }

    @PreDestroy
    void end() {
        writer.shutdown();
    }
}
