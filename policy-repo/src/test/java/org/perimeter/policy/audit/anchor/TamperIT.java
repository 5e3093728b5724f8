package org.perimeter.policy.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.audit.verify.DatabaseTrail;
import org.perimeter.policy.audit.verify.TrailVerifier;
import org.perimeter.policy.audit.verify.Verdict;
import org.perimeter.policy.audit.verify.Verdict.Broken;
import org.perimeter.policy.audit.verify.Verdict.Fault;
import org.perimeter.policy.audit.verify.Verdict.Whole;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A superuser of the database, whom nothing in it can stop, against the directory that it cannot reach. Each attempt is made
/// in a transaction of its own, which is undone.
@PolicyTest
class TamperIT {
    private static final String UNGUARDED = "ALTER TABLE audit_entry DISABLE TRIGGER ALL;";

    /// Gives every entry from a position on the hash that fits it, as one who knows the chain would.
    private static final String RECHAINED_FROM =
            """
            DO $$
            DECLARE
                entry audit_entry;
                last  text;
            BEGIN
                FOR entry IN SELECT * FROM audit_entry WHERE sequence >= %1$d ORDER BY sequence LOOP
                    SELECT hash INTO last FROM audit_entry WHERE sequence = entry.sequence - 1;
                    last := coalesce(last, repeat('0', 64));
                    UPDATE audit_entry SET previous = last, hash = hash_of(convert_to(concat_ws(E'\\n', last, sequence,
                        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(person_id::text, '-'),
                        coalesce(agency, '-'), action, subject, coalesce(before_hash, '-'), coalesce(after_hash, '-')),
                        'UTF8'))
                    WHERE sequence = entry.sequence;
                END LOOP;
            END $$;
            """;

    /// Makes room for one entry.
    private static final String MOVED_UP_FROM =
            "UPDATE audit_entry SET sequence = -sequence WHERE sequence >= %1$d;"
                    + "UPDATE audit_entry SET sequence = 1 - sequence WHERE sequence < 0;";

    private static final String COPIED_TO =
            "INSERT INTO audit_entry SELECT %2$d, at, person_id, agency, action, subject, before_hash, after_hash,"
                    + " previous, repeat('a', 64) FROM audit_entry WHERE sequence = %2$d - 1;";

    @TempDir Path directory;
    @Autowired AuditTrail trail;
    @Autowired Clock clock;
    @Autowired Cast cast;
    @Autowired TransactionTemplate transaction;
    @Autowired Superuser owner;

    private long head;

    @BeforeEach
    void some_steps_that_are_anchored() throws Exception {
        var person = cast.analyst(Agency.CBSA);
        for (int i = 0; i < 12; i++) {
            record(
                    new AuditEvent(
                            person.actor(), "step-" + (char) ('a' + i), "a thing", null, null));
        }
        anchor();
        head = new AnchorFolder(mine()).head().sequence();
    }

    private void anchor() throws Exception {
        var anchors = new Anchors(trail, new AnchorSettings(directory, Map.of()), clock);
        anchors.soon("test").get();
        anchors.end();
    }

    /// @param sql        what the superuser does; `%1$d` is a place five before the head, `%2$d` the one after it
    /// @param from       where it must be found, counted from that place; or, when absolute, from the beginning
    record Tampering(String name, String sql, long from, boolean absolute, Fault fault) {
        static Tampering at(String name, long from, Fault fault, String... sql) {
            return new Tampering(name, UNGUARDED + String.join("", sql), from, false, fault);
        }

        static Tampering first(String name, Fault fault, String... sql) {
            return new Tampering(name, UNGUARDED + String.join("", sql), 1, true, fault);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tampering> before_the_last_head() {
        String change = "UPDATE audit_entry SET %s WHERE sequence = %%1$d;";
        return Stream.of(
                Tampering.at("another action", 0, Fault.CHANGED, change.formatted("action = 'xx'")),
                Tampering.at(
                        "another subject", 0, Fault.CHANGED, change.formatted("subject = 'x'")),
                Tampering.at(
                        "another time",
                        0,
                        Fault.CHANGED,
                        change.formatted("at = at + interval '1 microsecond'")),
                Tampering.at(
                        "no person",
                        0,
                        Fault.CHANGED,
                        change.formatted("person_id = NULL, agency = NULL")),
                Tampering.at(
                        "another state before",
                        0,
                        Fault.CHANGED,
                        change.formatted("before_hash = repeat('b', 64)")),
                Tampering.at(
                        "another state after",
                        0,
                        Fault.CHANGED,
                        change.formatted("after_hash = repeat('b', 64)")),
                Tampering.at(
                        "another predecessor",
                        0,
                        Fault.CHANGED,
                        change.formatted("previous = repeat('b', 64)")),
                Tampering.at(
                        "another hash",
                        0,
                        Fault.CHANGED,
                        change.formatted("hash = repeat('b', 64)")),
                Tampering.first(
                        "the first entry edited",
                        Fault.CHANGED,
                        "UPDATE audit_entry SET action = 'xx' WHERE sequence = 1;"),
                Tampering.at(
                        "the last anchored entry edited",
                        5,
                        Fault.CHANGED,
                        "UPDATE audit_entry SET action = 'xx' WHERE sequence = %2$d - 1;"),
                Tampering.at(
                        "two entries edited",
                        0,
                        Fault.CHANGED,
                        "UPDATE audit_entry SET action = 'xx' WHERE sequence IN (%1$d, %1$d + 2);"),
                Tampering.at(
                        "an entry edited under a hash that fits",
                        0,
                        Fault.REPLACED,
                        change.formatted("action = 'xx'"),
                        RECHAINED_FROM),
                Tampering.at(
                        "a suffix rewritten",
                        0,
                        Fault.REPLACED,
                        "UPDATE audit_entry SET action = 'xx'" + " WHERE sequence >= %1$d;",
                        RECHAINED_FROM),
                Tampering.at(
                        "the last anchored entry rewritten",
                        5,
                        Fault.REPLACED,
                        "UPDATE audit_entry SET action = 'xx' WHERE sequence = %2$d - 1;",
                        RECHAINED_FROM),
                Tampering.first(
                        "everything rewritten",
                        Fault.REPLACED,
                        "UPDATE audit_entry SET at = at + interval '1 second';",
                        RECHAINED_FROM.replace("%1$d", "1")),
                Tampering.at(
                        "a person replaced by another under hashes that fit",
                        1,
                        Fault.REPLACED,
                        "UPDATE audit_entry SET person_id = NULL, agency = NULL"
                                + " WHERE sequence = %1$d + 1;",
                        RECHAINED_FROM),
                Tampering.at(
                        "an entry deleted",
                        0,
                        Fault.MISSING,
                        "DELETE FROM audit_entry WHERE sequence = %1$d;"),
                Tampering.first(
                        "the first entry deleted",
                        Fault.MISSING,
                        "DELETE FROM audit_entry WHERE sequence = 1;"),
                Tampering.at(
                        "the last anchored entry deleted",
                        5,
                        Fault.MISSING,
                        "DELETE FROM audit_entry WHERE sequence = %2$d - 1;"),
                Tampering.at(
                        "a suffix deleted",
                        2,
                        Fault.MISSING,
                        "DELETE FROM audit_entry WHERE sequence >= %1$d + 2;"),
                Tampering.at(
                        "an entry deleted and the rest moved down",
                        0,
                        Fault.CHANGED,
                        "DELETE FROM audit_entry WHERE sequence = %1$d;"
                                + "UPDATE audit_entry SET sequence = -sequence WHERE sequence > %1$d;"
                                + "UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence < 0;"),
                Tampering.at(
                        "an entry deleted, the rest moved down under hashes that fit",
                        0,
                        Fault.REPLACED,
                        "DELETE FROM audit_entry WHERE sequence = %1$d;"
                                + "UPDATE audit_entry SET sequence = -sequence WHERE sequence > %1$d;"
                                + "UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence < 0;",
                        RECHAINED_FROM),
                Tampering.first("everything deleted", Fault.MISSING, "DELETE FROM audit_entry;"),
                Tampering.first("the table truncated", Fault.MISSING, "TRUNCATE audit_entry;"),
                Tampering.at(
                        "an entry inserted",
                        0,
                        Fault.CHANGED,
                        MOVED_UP_FROM,
                        COPIED_TO.replace("%2$d", "%1$d")),
                Tampering.at(
                        "an entry inserted under hashes that fit",
                        0,
                        Fault.REPLACED,
                        MOVED_UP_FROM,
                        COPIED_TO.replace("%2$d", "%1$d"),
                        RECHAINED_FROM),
                Tampering.at(
                        "one place taken twice",
                        -1,
                        Fault.INSERTED,
                        "ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_pkey, DROP CONSTRAINT audit_entry_hash_key;"
                                + "INSERT INTO audit_entry SELECT * FROM audit_entry WHERE sequence = %1$d - 1;"),
                new Tampering(
                        "an entry before the first",
                        UNGUARDED + COPIED_TO.replace("%2$d - 1", "1").replace("%2$d", "0"),
                        0,
                        true,
                        Fault.INSERTED),
                Tampering.at(
                        "two entries swapped",
                        0,
                        Fault.CHANGED,
                        "UPDATE audit_entry SET sequence = -sequence WHERE sequence IN (%1$d, %1$d + 1);"
                                + "UPDATE audit_entry SET sequence = 2 * %1$d + 1 + sequence WHERE sequence < 0;"),
                Tampering.at(
                        "two entries swapped under hashes that fit",
                        0,
                        Fault.REPLACED,
                        "UPDATE audit_entry SET sequence = -sequence WHERE sequence IN (%1$d, %1$d + 1);"
                                + "UPDATE audit_entry SET sequence = 2 * %1$d + 1 + sequence WHERE sequence < 0;",
                        RECHAINED_FROM),
                Tampering.at(
                        "the trigger disabled, and an entry of one's own choosing inserted",
                        -3,
                        Fault.REPLACED,
                        "DELETE FROM audit_entry WHERE sequence = %1$d - 3;"
                                + COPIED_TO.replace("%2$d", "(%1$d - 3)"),
                        RECHAINED_FROM.replace("%1$d", "%1$d - 3")));
    }

    @ParameterizedTest
    @MethodSource
    void before_the_last_head(Tampering tampering) throws Exception {
        long place = head - 5;

        Verdict verdict = after(tampering.sql(), place);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.position())
                                    .isEqualTo(
                                            tampering.from() + (tampering.absolute() ? 0 : place));
                            assertThat(broken.fault()).isEqualTo(tampering.fault());
                            assertThat(broken.head().sequence()).isEqualTo(head);
                        });
    }

    @Test
    void what_is_rewritten_after_the_last_head_is_not_anchored() throws Exception {
        record(new AuditEvent(null, "later", "a thing", null, null));
        record(new AuditEvent(null, "last", "a thing", null, null));

        Verdict verdict =
                after(
                        UNGUARDED
                                + "UPDATE audit_entry SET action = 'xx' WHERE sequence = %2$d;"
                                + RECHAINED_FROM,
                        head + 1);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Whole.class,
                        whole -> {
                            assertThat(whole.head().sequence()).isEqualTo(head);
                            assertThat(whole.unanchored()).isEqualTo(2);
                        });
    }

    @Test
    void what_is_changed_after_the_last_head_is_found_where_the_chain_breaks() throws Exception {
        record(new AuditEvent(null, "later", "a thing", null, null));

        Verdict verdict =
                after(
                        UNGUARDED + "UPDATE audit_entry SET action = 'xx' WHERE sequence = %2$d;",
                        head);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.position()).isEqualTo(head + 1);
                            assertThat(broken.head().sequence()).isEqualTo(head);
                        });
    }

    @Test
    void a_line_removed_from_the_directory_is_found_there() throws Exception {
        Path file = AnchorReader.files(mine()).getLast();
        var lines = Files.readAllLines(file);
        lines.remove(lines.size() - 3);
        Files.write(file, lines);

        assertThat(after("", head))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.fault()).isEqualTo(Fault.DIRECTORY);
                            assertThat(broken.position()).isEqualTo(head - 1);
                        });
    }

    @Test
    void what_a_running_application_anchors_meanwhile_is_left_for_the_next_time() throws Exception {
        try (var segments = Segments.of(mine());
                Connection superuser = owner.connection()) {
            superuser.setAutoCommit(false);
            try (var trail = new DatabaseTrail(superuser)) {
                record(new AuditEvent(null, "later", "a thing", null, null));
                anchor();

                assertThat(TrailVerifier.verify(segments, trail))
                        .isInstanceOfSatisfying(
                                Whole.class,
                                whole -> assertThat(whole.head().sequence()).isEqualTo(head));
            }
        }
    }

    @Test
    void nothing_is_found_where_nobody_tampered() throws Exception {
        assertThat(after("", head))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.head().sequence()).isEqualTo(head));
    }

    private Verdict after(String sql, long place) throws Exception {
        try (Connection superuser = owner.connection()) {
            superuser.setAutoCommit(false);
            try (var segments = Segments.of(mine());
                    var statement = superuser.createStatement();
                    var tampered = tampered(superuser, statement, sql.formatted(place, head + 1))) {
                return TrailVerifier.verify(segments, tampered);
            } finally {
                superuser.rollback();
            }
        }
    }

    private static DatabaseTrail tampered(Connection superuser, Statement statement, String sql)
            throws Exception {
        statement.execute("SET LOCAL search_path = perimeter, pg_temp");
        if (!sql.isEmpty()) {
            statement.execute(sql);
        }
        return new DatabaseTrail(superuser);
    }

    private void record(AuditEvent event) {
        transaction.executeWithoutResult(_ -> trail.record(event));
    }

    private Path mine() {
        return directory.resolve("CBSA");
    }
}
