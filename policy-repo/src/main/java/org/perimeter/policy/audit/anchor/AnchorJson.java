package org.perimeter.policy.audit.anchor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.json.StrictRecords;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of a line.
final class AnchorJson {
    private static final JsonMapper MAPPER =
            StrictRecords.mapper()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private AnchorJson() {}

    static String write(AnchorLine line) {
        return MAPPER.writeValueAsString(
                switch (line) {
                    case AnchorLine.Entry(var entry) -> new Written(Flat.of(entry), null);
                    case AnchorLine.Head(var head) -> new Written(null, head);
                });
    }

    /// @throws IllegalArgumentException when it is neither an entry nor a head
    static AnchorLine read(String json) {
        Written written;
        try {
            written = MAPPER.readValue(json, Written.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        if (written.entry() != null && written.head() == null) {
            return new AnchorLine.Entry(written.entry().entry());
        }
        if (written.head() != null && written.entry() == null) {
            return new AnchorLine.Head(written.head());
        }
        throw new IllegalArgumentException("A line is one entry or one head");
    }

    private record Written(@Nullable Flat entry, @Nullable AnchoredHead head) {}

    private record Flat(
            long sequence,
            Instant at,
            @Nullable UUID person,
            @Nullable Agency agency,
            String action,
            String subject,
            @Nullable Hash before,
            @Nullable Hash after,
            Hash previous,
            Hash hash) {
        static Flat of(AuditEntry entry) {
            AuditEvent event = entry.event();
            Actor actor = event.actor();
            return new Flat(
                    entry.sequence(),
                    entry.at(),
                    actor == null ? null : actor.person().value(),
                    actor == null ? null : actor.agency(),
                    event.action(),
                    event.subject(),
                    event.before(),
                    event.after(),
                    entry.previous(),
                    entry.hash());
        }

        AuditEntry entry() {
            var actor =
                    person == null || agency == null
                            ? null
                            : new Actor(new PersonId(person), agency);
            var event = new AuditEvent(actor, action, subject, before, after);
            return new AuditEntry(sequence, at, event, previous, hash);
        }
    }
}
