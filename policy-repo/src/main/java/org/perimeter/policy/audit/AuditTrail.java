package org.perimeter.policy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The trail of every step, chained by hashes.
@Service
public class AuditTrail {
    /// What the first entry names as its predecessor.
    public static final Hash BEGINNING = new Hash("0".repeat(64));

    private static final int PAGE = 1_000;
    private static final Set<String> ANCHORED =
            Set.of(
                    "approve",
                    "publish",
                    "release-list",
                    "schedule",
                    "roll-back",
                    "withdraw",
                    "issue-access");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Told when a step was set down.
    public record Recorded(AuditEvent event) {
        /// Whether the head is anchored at once, and not with the next minute.
        public boolean anchors() {
            return ANCHORED.contains(event.action());
        }
    }

    /// Sets a step down in the transaction that takes it: both happen, or neither does. The chain makes the transactions
    /// that do so follow one another; set it down last.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        Actor actor = event.actor();
        jdbc.sql(
                        """
                        INSERT INTO perimeter.audit_entry
                            (sequence, at, person_id, agency, action, subject, before_hash, after_hash, previous, hash)
                        VALUES (0, :at, :person, :agency, :action, :subject, :before, :after, :none, :none)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", actor == null ? null : actor.person().value())
                .param("agency", actor == null ? null : actor.agency().name())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("before", hex(event.before()))
                .param("after", hex(event.after()))
                .param("none", BEGINNING.hex()) // sequence and chain are given by the database
                .update();
        events.publishEvent(new Recorded(event));
    }

    /// The newest entries before a sequence, newest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> before(long sequence, int limit) {
        return jdbc.sql(
                        "SELECT * FROM perimeter.audit_entry WHERE sequence < ? ORDER BY sequence DESC LIMIT ?")
                .params(sequence, limit)
                .query(AuditTrail::entry)
                .list();
    }

    /// The newest entries before a sequence that answer the query, newest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> find(TrailQuery query, long sequence, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM perimeter.audit_entry
                        WHERE sequence < :sequence
                          AND (:action = '' OR action = :action)
                          AND (:agency = '' OR agency::text = :agency)
                          AND (:subject = '' OR strpos(lower(subject), lower(:subject)) > 0)
                          AND (:saves OR action <> 'save-draft')
                        ORDER BY sequence DESC LIMIT :limit
                        """)
                .param("sequence", sequence)
                .param("action", query.action().orElse(""))
                .param("agency", query.agency().map(Agency::name).orElse(""))
                .param("subject", query.subject())
                .param("saves", query.saves())
                .param("limit", limit)
                .query(AuditTrail::entry)
                .list();
    }

    /// Everything that happened to one subject, oldest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject) {
        return jdbc.sql("SELECT * FROM perimeter.audit_entry WHERE subject = ? ORDER BY sequence")
                .param(subject)
                .query(AuditTrail::entry)
                .list();
    }

    /// The head of the chain, which proves all that is before it; empty when nothing happened yet.
    @Transactional(readOnly = true)
    public Optional<AuditEntry> head() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /// The first entry that does not fit its predecessor or its own hash; empty when the chain is whole.
    @Transactional(readOnly = true)
    public Optional<AuditEntry> firstBroken() {
        Hash previous = BEGINNING;
        long sequence = 0;
        List<AuditEntry> page;
        do {
            page = after(sequence, PAGE);
            for (AuditEntry entry : page) {
                if (entry.sequence() != sequence + 1
                        || !entry.previous().equals(previous)
                        || !entry.hash().equals(entry.expectedHash())) {
                    return Optional.of(entry);
                }
                previous = entry.hash();
                sequence = entry.sequence();
            }
        } while (page.size() == PAGE);
        return Optional.empty();
    }

    /// The oldest entries after a sequence, oldest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> after(long sequence, int limit) {
        return jdbc.sql(
                        "SELECT * FROM perimeter.audit_entry WHERE sequence > ? ORDER BY sequence LIMIT ?")
                .params(sequence, limit)
                .query(AuditTrail::entry)
                .list();
    }

    /// The entry that a row holds.
    public static AuditEntry entry(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        var actor =
                person == null
                        ? null
                        : new Actor(new PersonId(person), Agency.valueOf(row.getString("agency")));
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEvent(
                        actor,
                        row.getString("action"),
                        row.getString("subject"),
                        hash(row.getString("before_hash")),
                        hash(row.getString("after_hash"))),
                new Hash(row.getString("previous")),
                new Hash(row.getString("hash")));
    }

    private static @Nullable String hex(@Nullable Hash hash) {
        return hash == null ? null : hash.hex();
    }

    private static @Nullable Hash hash(@Nullable String hex) {
        return hex == null ? null : new Hash(hex);
    }
}
