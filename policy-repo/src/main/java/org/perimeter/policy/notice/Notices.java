package org.perimeter.policy.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.VersionId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people are told: whatever the audit trail takes down of a version, in the same transaction.
@Service
@Transactional
public class Notices {
    private static final Pattern VERSION = Pattern.compile("version ([a-z0-9-]+)/([0-9]+)");
    private static final Pattern RELEASE = Pattern.compile("release ([a-z0-9-]+)/([0-9]+)");
    private static final String PERSON = "person ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void recorded(AuditTrail.Recorded recorded) {
        AuditEvent event = recorded.event();
        Actor actor = event.actor();
        if (actor == null) {
            return;
        }
        Audience audience = Audience.BY_ACTION.get(event.action());
        if (audience != null) {
            tell(audience, event, actor);
        }
        PersonAudience persons = PersonAudience.BY_ACTION.get(event.action());
        if (persons != null && event.subject().startsWith(PERSON)) {
            jdbc.sql(persons.insertion())
                    .param("login", event.subject().substring(PERSON.length()))
                    .param("action", event.action())
                    .param("actor", actor.person().value())
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    /// The steps on versions that somebody is told of, by what the audit trail calls them.
    public static Set<String> actions() {
        return Audience.BY_ACTION.keySet();
    }

    /// The steps on people's roles.
    public static Set<String> personActions() {
        return PersonAudience.BY_ACTION.keySet();
    }

    private void tell(Audience audience, AuditEvent event, Actor actor) {
        place(event.subject())
                .ifPresent(place ->
                        jdbc.sql(audience.insertion())
                                .param("version", place.version())
                                .param("programme", place.programme())
                                .param("action", event.action())
                                .param("actor", actor.person().value())
                                .param(
                                        "at",
                                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                                .update());
    }

    /// The last ones of a person, newest first.
    @Transactional(readOnly = true)
    public List<Notice> of(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT notice.*, version.programme, version.number, about.name,
                               notice.id > coalesce(mark.read_to, 0) AS unread
                        FROM perimeter.notice
                        LEFT JOIN perimeter.version ON version.id = notice.version_id
                        LEFT JOIN perimeter.person about ON about.id = notice.about_person
                        LEFT JOIN perimeter.notice_mark mark ON mark.person_id = notice.person_id
                        WHERE notice.person_id = ?
                        ORDER BY notice.id DESC LIMIT ?
                        """)
                .params(person.value(), MOST)
                .query((row, number) ->
                        new Notice(
                                row.getLong("id"),
                                row.getString("action"),
                                subject(row),
                                new PersonId(row.getObject("by_person", UUID.class)),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("unread")))
                .list();
    }

    private static Notice.Subject subject(ResultSet row) throws SQLException {
        var version = row.getObject("version_id", UUID.class);
        return version == null
                ? new Notice.OfPerson(
                        new PersonId(row.getObject("about_person", UUID.class)),
                        row.getString("name"))
                : new Notice.OfVersion(
                        new VersionId(version), row.getString("programme"), row.getInt("number"));
    }

    /// How many the person has not seen.
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM perimeter.notice
                        WHERE person_id = :person AND id > coalesce(
                            (SELECT read_to FROM perimeter.notice_mark WHERE person_id = :person), 0)
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /// The person has seen everything up to a notice.
    public void read(PersonId person, long upTo) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.notice_mark AS mark (person_id, read_to) VALUES (?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET read_to = greatest(mark.read_to, excluded.read_to)
                        """)
                .params(person.value(), upTo)
                .update();
    }

    private record Place(UUID version, String programme) {}

    private Optional<Place> place(String subject) {
        Matcher version = VERSION.matcher(subject);
        if (version.matches()) {
            return find("number", "perimeter.version", "id", version);
        }
        Matcher release = RELEASE.matcher(subject);
        return release.matches()
                ? find("sequence", "perimeter.release", "version_id", release)
                : Optional.empty();
    }

    private Optional<Place> find(String number, String table, String id, Matcher subject) {
        return jdbc.sql(
                        "SELECT "
                                + id
                                + " AS version, programme FROM "
                                + table
                                + " WHERE programme = ? AND "
                                + number
                                + " = ?")
                .params(subject.group(1), Long.parseLong(subject.group(2)))
                .query((row, _) ->
                        new Place(row.getObject("version", UUID.class), row.getString("programme")))
                .optional();
    }
}
