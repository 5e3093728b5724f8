package org.perimeter.testing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;

/// The offline root of each agency, with the rosters that it has signed.
public final class AgencyRoots {
    private final Map<Agency, SigningKey> roots = new EnumMap<>(Agency.class);
    private final Map<Agency, List<Roster.Approver>> approvers = new EnumMap<>(Agency.class);
    private final Map<Agency, Signed<Roster>> newest = new EnumMap<>(Agency.class);
    private final Clock clock;

    AgencyRoots(SecureRandom random, Clock clock) {
        this.clock = clock;
        for (Agency agency : Agency.values()) {
            roots.put(agency, SigningKey.generate(random));
            approvers.put(agency, new ArrayList<>());
        }
    }

    Pins pins() {
        var keys = new java.util.TreeMap<String, List<String>>();
        roots.forEach((agency, key) -> keys.put(agency.name(), List.of(key.publicKey().base64())));
        return new Pins(
                keys,
                Map.of(
                        "prince-rupert", Set.of("CBSA", "CBP"),
                        "montreal", Set.of("CBSA", "CBP"),
                        "seals", Set.of("CBSA", "CBP"),
                        "pact", Set.of("CBSA", "TC")),
                false);
    }

    /// Signs the agency's next roster, with one more key on it.
    synchronized byte[] enrol(PersonId person, Agency agency, RosterKey key) {
        List<Roster.Approver> listed = approvers.get(agency);
        listed.add(Roster.Approver.of(person.toString(), agency.name(), key));
        @Nullable Signed<Roster> before = newest.get(agency);
        Instant now = clock.instant();
        var roster =
                new Roster(
                        Roster.SCHEMA,
                        agency.name(),
                        before == null ? 1 : before.statement().serial() + 1,
                        before == null ? null : before.statement().hash(),
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(365)),
                        false,
                        listed);
        Signed<Roster> signed = Signed.sign(roster, roots.get(agency));
        newest.put(agency, signed);
        return signed.json();
    }
}
