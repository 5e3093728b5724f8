package org.perimeter.ui.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;

/// What the agencies do on machines of their own: keep a root, and sign rosters with it.
public final class OfflineRoots {
    private final Map<Agency, SigningKey> roots = new EnumMap<>(Agency.class);
    private final Map<Agency, Signed<Roster>> newest = new EnumMap<>(Agency.class);
    private final Clock clock;

    public OfflineRoots(SecureRandom random, Clock clock) {
        this.clock = clock;
        for (Agency agency : Agency.values()) {
            roots.put(agency, SigningKey.generate(random));
        }
    }

    public Pins pins() {
        var keys = new TreeMap<String, List<String>>();
        roots.forEach((agency, key) -> keys.put(agency.name(), List.of(key.publicKey().base64())));
        return new Pins(keys, Map.of("prince-rupert", Set.of("CBSA", "CBP")), false);
    }

    /// The agency's next roster, with one more key on it.
    public byte[] enrol(Person person, RosterKey key) {
        var before = newest.get(person.agency());
        var listed =
                new ArrayList<>(
                        before == null
                                ? List.<Roster.Approver>of()
                                : before.statement().approvers());
        listed.add(Roster.Approver.of(person.id().toString(), person.agency().name(), key));
        var now = clock.instant();
        var next =
                new Roster(
                        Roster.SCHEMA,
                        person.agency().name(),
                        before == null ? 1 : before.statement().serial() + 1,
                        before == null ? null : before.statement().hash(),
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(365)),
                        false,
                        listed);
        var signed = Signed.sign(next, roots.get(person.agency()));
        newest.put(person.agency(), signed);
        return signed.json();
    }
}
