package org.perimeter.ui.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.person.Role;

/// One person's keys and their agency's roster, in memory.
final class MemoryKeys implements KeyDesk {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Person me;
    private final List<ApproverKey> keys = new ArrayList<>();
    private @Nullable Roster roster;

    MemoryKeys(Role role) {
        me =
                new Person(
                        new PersonId(new UUID(0, 1)),
                        "noemie",
                        "Noémie",
                        Agency.CBSA,
                        Set.of(role));
    }

    /// What the agency's root does.
    Signed<Roster> list(ApproverKey key) {
        var entry = Roster.Approver.of(me.id().toString(), "CBSA", key.publicKey());
        roster =
                new Roster(
                        Roster.SCHEMA,
                        "CBSA",
                        roster == null ? 1 : roster.serial() + 1,
                        null,
                        NOW,
                        NOW.plusSeconds(86_400),
                        false,
                        List.of(entry));
        return new Signed<>(roster, "");
    }

    @Override
    public Person me() {
        return me;
    }

    @Override
    public List<ApproverKey> keys() {
        return keys.reversed();
    }

    @Override
    public Optional<Roster> roster() {
        return Optional.ofNullable(roster);
    }

    @Override
    public boolean lists(ApproverKey key) {
        return roster().flatMap(current -> current.approver(key.keyId())).isPresent();
    }

    @Override
    public Answer<ApproverKey> register(byte[] spki, byte @Nullable [] envelope) {
        return register(VerifyingKey.of(spki), envelope);
    }

    @Override
    public Answer<ApproverKey> register(Passkey passkey) {
        return register(passkey, null);
    }

    private Answer<ApproverKey> register(RosterKey publicKey, byte @Nullable [] envelope) {
        var key = new ApproverKey(me.actor(), publicKey, envelope, NOW);
        if (keys.stream().anyMatch(known -> known.keyId().equals(key.keyId()))) {
            return Answer.refused(PersonRefusal.KEY_TAKEN);
        }
        keys.add(key);
        return Answer.done(key);
    }

    @Override
    public Answer<Signed<Roster>> accept(byte[] signed) {
        return Answer.refused(PersonRefusal.ROSTER_REFUSED);
    }
}
