package org.perimeter.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Rosters;

/// Does at once, in a demonstration, what an agency does offline: signs a roster with one more approver's key on it.
final class DemoRosters {
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

    synchronized void enrol(Person person, VerifyingKey key) {
        Roster before = rosters.current(person.agency()).map(Signed::statement).orElse(null);
        Instant now = clock.instant();
        var listed = new ArrayList<>(before == null ? List.of() : before.approvers());
        listed.add(Roster.Approver.of(person.id().toString(), person.agency().name(), key));
        var next =
                new Roster(
                        Roster.SCHEMA,
                        person.agency().name(),
                        before == null ? 1 : before.serial() + 1,
                        before == null ? null : before.hash(),
                        before == null ? now.minus(BEFORE) : before.notBefore(),
                        now.plus(AFTER),
                        true,
                        listed);
        rosters.accept(Signed.sign(next, roots.key(person.agency())).json(), null).orElseThrow();
    }
}
