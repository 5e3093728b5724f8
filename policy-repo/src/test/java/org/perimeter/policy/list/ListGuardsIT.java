package org.perimeter.policy.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of lists, in plain SQL under the application's login.
@PolicyTest
class ListGuardsIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired VersionedLists lists;
    @Autowired Versions versions;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
    @Autowired Clock clock;

    private Person analyst;
    private VersionedList list;

    @BeforeEach
    void a_list() {
        analyst = cast.analyst(Agency.CBSA);
        list = journey.ports(analyst, "CNSHA");
    }

    @Test
    void entries_come_from_the_bytes_alone() {
        Hash hash = content(json(list.name(), "BRSSZ"));
        version(3, hash).with("size", 77).with("added", 77).with("removed", 77).insert(sql);

        assertThat(lists.get(list.name()).newest())
                .satisfies(version -> {
                    assertThat(version.size()).isEqualTo(1);
                    assertThat(version.added()).isEqualTo(1);
                    assertThat(version.removed()).isEqualTo(1);
                });
        assertThat(lists.entries(lists.get(list.name()).newest(), "", 0, 10).entries())
                .containsExactly(ListEntry.of("BRSSZ"));
        assertThatThrownBy(() ->
                        Row.of("list_change")
                                .with("list", list.name())
                                .with("version", 2)
                                .with("key", "BRSSZ")
                                .with("value", "")
                                .with("removed", false)
                                .insert(sql))
                .hasStackTraceContaining("permission denied for table list_change");
    }

    @Test
    void bytes_of_another_hash_are_refused() {
        assertThatThrownBy(() ->
                        Row.of("list_content")
                                .with("hash", Samples.hash("something else"))
                                .with("bytes", json(list.name(), "BRSSZ").getBytes(UTF_8))
                                .insert(sql))
                .hasStackTraceContaining("a_list_is_named_by_its_hash");
    }

    @Test
    void bytes_of_another_list_or_shape_are_refused() {
        refused(version(3, content(json("other", "BRSSZ"))), "the bytes are another list");
        refused(
                version(
                        3,
                        content(
                                "{\"is\":\"numbers\",\"name\":\""
                                        + list.name()
                                        + "\",\"numbers\":{}}")),
                "the bytes are another list");
        refused(
                version(3, content("{\"is\":\"regex\",\"name\":\"" + list.name() + "\"}")),
                "the bytes are another list");
    }

    @Test
    void an_entry_twice_is_refused() {
        refused(version(3, content(json(list.name(), "BRSSZ", "BRSSZ"))), "list_change_by_entry");
    }

    @Test
    void versions_have_no_gaps_and_change_something() {
        Hash next = content(json(list.name(), "BRSSZ"));
        refused(version(4, next), "does not follow version 2");
        refused(version(2, next), "does not follow version 2");
        refused(version(3, list.newest().hash()), "changes nothing");
    }

    @Test
    void only_analysts_of_the_owner_change_a_list_and_they_say_why() {
        Hash next = content(json(list.name(), "BRSSZ"));
        Person stranger = cast.analyst(Agency.CBP);
        Person officer = cast.person(Agency.CBSA, Role.OFFICER);
        refused(
                version(3, next).with("changed_by", stranger.id().value()).with("agency", "CBP"),
                "a_list_is_changed_by_the_agency_that_owns_it");
        refused(
                version(3, next).with("changed_by", stranger.id().value()),
                "whoever_changes_a_list_does_so_for_their_own_agency");
        refused(
                version(3, next).with("changed_by", officer.id().value()),
                "only an analyst changes a list");
        refused(version(3, next).with("reason", " "), "list_version_reason_check");
    }

    @Test
    void a_list_belongs_to_the_agency_of_its_author() {
        Row row =
                Row.of("named_list")
                        .with("name", "of-another")
                        .with("shape", "VALUES")
                        .with("entry_kind", "CODES")
                        .with("agency", "CBP")
                        .with("title_en", "Of another")
                        .with("title_fr", "D’un autre")
                        .with("created_by", analyst.id().value())
                        .with("created_at", clock.instant());
        refused(row, "a_list_belongs_to_the_agency_of_its_author");
        refused(row.with("agency", "CBSA").with("shape", "PATTERNS"), "patterns_are_words");
        refused(row.with("agency", "CBSA").with("name", "Of Another"), "named_list_name_check");
    }

    @Test
    void content_that_pins_what_is_no_version_of_the_list_is_refused() {
        var original = journey.submitted(journey.draftWith(list.name(), "seals", analyst), analyst);
        String content = new String(versions.content(original.id()), UTF_8);
        UUID id = ids.next();
        int next = versions.of("seals").getFirst().number() + 1;
        byte[] strange =
                content.replace(list.newest().hash().hex(), Samples.hash("strange").hex())
                        .getBytes(UTF_8);
        refused(
                Row.version(id, next, original, strange).with("content_hash", Hash.of(strange)),
                "content pins what is no version of a list: " + list.name());
        VersionedList other = journey.ports(analyst, "BRSSZ");
        byte[] ofAnother =
                content.replace(list.newest().hash().hex(), other.newest().hash().hex())
                        .getBytes(UTF_8);
        refused(
                Row.version(id, next, original, ofAnother).with("content_hash", Hash.of(ofAnother)),
                "content pins what is no version of a list: " + list.name());
    }

    private Hash content(String json) {
        Hash hash = Samples.hash(json);
        sql.sql(
                        "INSERT INTO perimeter.list_content (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(hash.hex(), json.getBytes(UTF_8))
                .update();
        return hash;
    }

    private static String json(String name, String... values) {
        return "{\"is\":\"values\",\"name\":\""
                + name
                + "\",\"values\":[\""
                + String.join("\",\"", List.of(values))
                + "\"]}";
    }

    private Row version(int number, Hash hash) {
        return Row.of("list_version")
                .with("list", list.name())
                .with("number", number)
                .with("hash", hash)
                .with("size", 0)
                .with("added", 0)
                .with("removed", 0)
                .with("reason", "Why")
                .with("changed_by", analyst.id().value())
                .with("agency", "CBSA")
                .with("changed_at", clock.instant());
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
