package org.perimeter.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.scoring.log.DecisionLog;
import org.perimeter.scoring.log.LedgerDrain;
import org.perimeter.scoring.release.ActiveRelease;
import org.perimeter.scoring.release.ActiveReleases;
import org.perimeter.scoring.release.Pulling;
import org.perimeter.scoring.release.ReleaseLoader;
import org.perimeter.scoring.security.ClientKeys;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether a node can answer: its log takes records and its releases run. What is amiss but bearable is a detail.
final class ScoringHealth {
    private ScoringHealth() {}

    static HealthIndicator log(DecisionLog log, Optional<LedgerDrain> drain) {
        return () -> {
            DecisionLog.Status status = log.status();
            Health.Builder health = status.writable() ? Health.up() : Health.outOfService();
            health.withDetail("node", log.node())
                    .withDetail("epoch", log.epoch())
                    .withDetail("undrainedBytes", status.undrained());
            if (status.trouble() != null) {
                health.withDetail("trouble", status.trouble());
            }
            drain.map(LedgerDrain::trouble)
                    .ifPresent(trouble -> health.withDetail("ledger", trouble));
            return health.build();
        };
    }

    /// @param required whether the node is out of service while a programme has no release
    static HealthIndicator releases(
            ActiveReleases releases,
            ReleaseLoader loader,
            ClientKeys keys,
            Optional<Pulling> pulling,
            boolean required) {
        return () -> {
            Map<String, Object> programmes = new LinkedHashMap<>();
            boolean all = true;
            for (String programme : releases.programmes()) {
                Optional<ActiveRelease> current = releases.current(programme);
                all &= current.isPresent();
                programmes.put(programme, programme(current, loader.reasons(programme)));
            }
            return (all || !required ? Health.up() : Health.outOfService())
                    .withDetail("programmes", programmes)
                    .withDetail("access", keys.reasons())
                    .withDetail("source", pulling.map(Pulling::troubles).orElse(Map.of()))
                    .build();
        };
    }

    private static Map<String, Object> programme(
            Optional<ActiveRelease> current, List<String> reasons) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sequence", current.map(active -> active.release().sequence()).orElse(0L));
        details.put("hash", current.map(active -> active.release().hash().hex()).orElse(""));
        details.put("refused", reasons);
        return details;
    }
}
