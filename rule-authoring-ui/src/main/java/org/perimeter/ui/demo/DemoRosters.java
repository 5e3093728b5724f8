package org.perimeter.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Rosters;
import org.perimeter.ui.key.RosterSigner;

/// Does at once, in a demonstration, what an agency does offline: signs a roster with one more approver's key on it.
final class DemoRosters implements RosterSigner {
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(3650);

    private final DemoRoots roots;
    private final Rosters rosters;
    private final Clock clock;

    DemoRosters(DemoRoots roots, Rosters rosters, Clock clock) {
        this.roots = roots;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public synchronized Answer<Signed<Roster>> list(ApproverKey key) {
        Agency agency = key.owner().agency();
        Roster before = rosters.current(agency).map(Signed::statement).orElse(null);
        Instant now = clock.instant();
        var listed = new ArrayList<>(before == null ? List.of() : before.approvers());
        listed.add(
                Roster.Approver.of(
                        key.owner().person().toString(), agency.name(), key.publicKey()));
        var next =
                new Roster(
                        Roster.SCHEMA,
                        agency.name(),
                        before == null ? 1 : before.serial() + 1,
                        before == null ? null : before.hash(),
                        before == null ? now.minus(BEFORE) : before.notBefore(),
                        now.plus(AFTER),
                        true,
                        listed);
        return rosters.accept(Signed.sign(next, roots.key(agency)).json(), null);
    }
}
