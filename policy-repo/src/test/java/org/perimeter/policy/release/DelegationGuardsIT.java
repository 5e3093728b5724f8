package org.perimeter.policy.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of delegated lists, in plain SQL under the application's login.
@PolicyTest
class DelegationGuardsIT {
    private static final String PROGRAMME = "prince-rupert";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Versions versions;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private Person analyst;
    private Person canada;
    private Person states;
    private VersionedList list;
    private Version version;
    private Hash more;

    @BeforeEach
    void a_delegated_list_with_a_newer_version() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
        list = journey.ports(analyst, "CNSHA");
        version = journey.delegating(list.name(), PROGRAMME, analyst, canada, states);
        more = journey.changed(list.name(), 2, analyst, "MXZLO").hash();
    }

    @Test
    void a_snapshot_that_keeps_to_the_delegation_is_taken() {
        assertThat(row(1, by(canada, more)).insert(sql)).isEqualTo(1);
    }

    @Test
    void a_snapshot_by_the_other_agency_is_refused() {
        refused(row(1, by(states, more)), "is delegated to CBSA");
    }

    @Test
    void a_snapshot_by_no_approver_or_with_anothers_key_is_refused() {
        Person former = cast.approver(Agency.CBSA);
        Row.endOf(former, Role.APPROVER, cast.administrator(Agency.CBSA), sql).insert(sql);
        refused(row(1, by(former, more)), "only an approver signs a list");
        refused(
                row(1, by(canada, more)).with("person_id", analyst.id().value()),
                "the_row_says_what_was_signed");
        SnapshotStatement honest = by(canada, more);
        refused(
                row(
                        1,
                        new SnapshotStatement(
                                honest.programme(),
                                honest.contentHash(),
                                honest.list(),
                                honest.listHash(),
                                honest.follows(),
                                honest.dayBase(),
                                "CBSA",
                                honest.person(),
                                cast.keyId(cast.approver(Agency.CBSA)),
                                honest.at())),
                "whoever_signs_a_list_does_so_with_their_own_key");
    }

    @Test
    void a_snapshot_by_who_changed_the_list_is_refused() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        Hash changed = journey.changed(list.name(), 3, both, "BRSSZ").hash();
        refused(row(1, by(both, changed)), "nobody signs a list that they changed");
    }

    @Test
    void a_list_that_the_content_does_not_delegate_has_no_snapshots() {
        VersionedList other = journey.ports(analyst, "CNSHA");
        SnapshotStatement honest = by(canada, more);
        refused(
                row(
                        1,
                        new SnapshotStatement(
                                honest.programme(),
                                honest.contentHash(),
                                other.name(),
                                honest.listHash(),
                                honest.follows(),
                                honest.dayBase(),
                                "CBSA",
                                honest.person(),
                                honest.keyId(),
                                honest.at())),
                "to nobody");
    }

    @Test
    void a_snapshot_under_what_is_not_released_is_refused() {
        SnapshotStatement early = by(canada, more);
        VersionedList other = journey.ports(analyst, "CNSHA");
        journey.delegating(other.name(), PROGRAMME, analyst, canada, states);
        refused(row(1, early), "the content is not what is released");
    }

    @Test
    void entries_that_are_no_version_of_the_list_are_refused() {
        Hash strange = journey.ports(analyst, "AUSYD").newest().hash();
        refused(row(1, by(canada, strange)), "the entries are no version of list");
    }

    @Test
    void more_entries_or_more_changes_than_all_agreed_are_refused() {
        Hash far = journey.changed(list.name(), 3, analyst, "BRSSZ", "JPTYO").hash();
        refused(row(1, by(canada, far)), "more than 2 entries came and went on that day");
        Hash longer = journey.changed(list.name(), 4, analyst, "USLAX", "AUSYD").hash();
        refused(row(1, by(canada, longer)), "the list has more than 5 entries");
    }

    @Test
    void a_snapshot_counts_from_what_the_day_began_with_and_follows_the_last() {
        Hash most = journey.changed(list.name(), 3, analyst, "BRSSZ", "JPTYO").hash();
        SnapshotStatement honest = by(canada, most);
        refused(
                row(1, from(honest, honest.follows(), more)),
                "the day did not begin with these entries");
        refused(row(1, from(honest, more, honest.dayBase())), "does not follow snapshot");
        refused(row(2, by(canada, more)), "does not follow snapshot");
    }

    @Test
    void what_was_signed_is_never_changed_or_deleted() {
        row(1, by(canada, more)).insert(sql);
        assertThatThrownBy(() ->
                        sql.sql("UPDATE perimeter.list_snapshot SET signature = 'BBBB'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("DELETE FROM perimeter.draft_delegation").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_release_carries_the_lists_that_were_signed_last_and_no_others() {
        SnapshotStatement honest = by(canada, more);
        var carried = new DelegatedList(new Signed<>(honest, "AAAA"), null);
        refused(
                release(new TreeMap<>(Map.of(list.name(), carried))),
                "other lists than were signed last");
        row(1, honest).insert(sql);
        refused(release(Collections.emptySortedMap()), "other lists than were signed last");
        var forged = new DelegatedList(new Signed<>(honest, "BBBB"), null);
        refused(
                release(new TreeMap<>(Map.of(list.name(), forged))),
                "other lists than were signed last");
        assertThat(release(new TreeMap<>(Map.of(list.name(), carried))).insert(sql)).isEqualTo(1);
    }

    @Test
    void content_that_delegates_what_it_does_not_pin_or_to_a_stranger_is_refused() {
        String content = new String(versions.content(version.id()), UTF_8);
        assertThat(content).contains("\"agency\":\"CBSA\"");
        refused(
                copy(content.replace("\"agency\":\"CBSA\"", "\"agency\":\"TC\"")),
                "content delegates what it does not pin");
        refused(
                copy(
                        content.replace(
                                "\"list\":\"" + list.name() + "\",\"mostEntries\"",
                                "\"list\":\"others\",\"mostEntries\"")),
                "content delegates what it does not pin");
    }

    private Row copy(String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return Row.version(UUID.randomUUID(), version.number() + 1, version, bytes)
                .with("content_hash", Hash.of(bytes));
    }

    private Row row(int number, SnapshotStatement snapshot) {
        return Row.snapshot(version.id(), number, snapshot);
    }

    private SnapshotStatement by(Person person, Hash entries) {
        Hash pinned = Content.read(versions.content(version.id())).lists().get(list.name());
        return new SnapshotStatement(
                PROGRAMME,
                version.contentHash(),
                list.name(),
                entries,
                pinned,
                pinned,
                person.agency().name(),
                person.id().toString(),
                cast.keyId(person),
                clock.instant());
    }

    private static SnapshotStatement from(SnapshotStatement like, Hash follows, Hash dayBase) {
        return new SnapshotStatement(
                like.programme(),
                like.contentHash(),
                like.list(),
                like.listHash(),
                follows,
                dayBase,
                like.agency(),
                like.person(),
                like.keyId(),
                like.at());
    }

    private Row release(SortedMap<String, DelegatedList> carried) {
        PublishedRelease before = releases.current(PROGRAMME).orElseThrow();
        return Row.release(
                version.id(),
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        PROGRAMME,
                        version.contentHash(),
                        reviews.approvals(version.id()).stream().map(Approval::signed).toList(),
                        carried,
                        before.sequence() + 1,
                        before.hash(),
                        new Signatory(canada.id().toString(), "CBSA", cast.keyId(canada)),
                        clock.instant(),
                        false));
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
