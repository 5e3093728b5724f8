package org.perimeter.ui.node;

import java.util.LinkedHashMap;
import org.perimeter.policy.audit.anchor.Anchoring;
import org.perimeter.policy.audit.anchor.Anchors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// How far the audit trail is anchored with each agency. Scoring goes on without it: what is amiss is a detail.
@Component("auditAnchors")
class AnchorHealth implements HealthIndicator {
    private final Anchors anchors;

    AnchorHealth(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public Health health() {
        var agencies = new LinkedHashMap<String, Object>();
        for (Anchoring one : anchors.standing()) {
            agencies.put(
                    one.agency().name(),
                    one.trouble() == null
                            ? one.head().sequence() + " at " + one.head().at()
                            : one.trouble());
        }
        return Health.up().withDetails(agencies).build();
    }
}
