package org.perimeter.policy.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.perimeter.testing.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a version is held to, refused in Java with a reason, and by the database in plain SQL under the application's login.
@PolicyTest
class SettingsGuardsIT {
    private static final String PROGRAMME = "seals";
    private static final String OVER_OTHER_DATA =
            "the evidence is a run over other data than the baseline";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired DraftSettings settings;
    @Autowired EvidenceFile evidence;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Superuser superuser;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private Person analyst;
    private Person canada;
    private Version version;

    /// Its baseline is the data that a journey's runs are over.
    @BeforeEach
    void a_version_with_a_baseline_and_a_must_catch_event() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        Draft draft = journey.draft(PROGRAMME, analyst);
        settings.choose(draft.id(), Samples.hash("data"), analyst.id()).orElseThrow();
        for (var before : settings.events(draft.id())) {
            settings.remove(before, analyst.id()).orElseThrow();
        }
        var heavy = "{\"grossWeight\":\"25000\",\"port.discharge\":\"CAPRR\"}".getBytes(UTF_8);
        settings.plant(
                        draft.id(),
                        MustCatchEvent.of("heavy", heavy, Disposition.REFER),
                        analyst.id())
                .orElseThrow();
        version = journey.submitted(draft, analyst);
    }

    @AfterEach
    void guards_on() {
        guards("ENABLE ALWAYS");
    }

    private void guards(String state) {
        JdbcClient all = superuser.sql();
        all
                .sql(
                        """
                        SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
                        AND tgrelid IN ('perimeter.approval'::regclass, 'perimeter.release'::regclass)
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(found -> found.split(" ", -1))
                .forEach(found ->
                        all.sql("ALTER TABLE " + found[0] + " " + state + " TRIGGER " + found[1])
                                .update());
    }

    @Test
    void no_approval_rests_on_a_run_over_other_data() {
        Evidence other = attached(Samples.hash("other data"), MustCatch.PASSED);

        assertThat(reviews.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.OTHER_BASELINE));
        refused(approval(canada, other), OVER_OTHER_DATA);
        journey.attached(version, analyst, MustCatch.PASSED);
        refused(approval(canada, other), OVER_OTHER_DATA);
    }

    @Test
    void a_run_over_other_data_that_is_attached_later_does_not_stand_in_the_way() {
        Evidence over = journey.attached(version, analyst, MustCatch.PASSED);
        attached(Samples.hash("other data"), MustCatch.PASSED);

        assertThat(evidence.basis(version)).contains(over);
        assertThat(journey.approved(version, canada).signed().statement().evidenceHash())
                .isEqualTo(over.hash());
        assertThat(approval(cast.approver(Agency.CBP), over).insert(sql)).isEqualTo(1);
    }

    @Test
    void a_run_that_tried_no_must_catch_event_carries_no_approval() {
        Evidence silent = journey.attached(version, analyst, MustCatch.NONE);

        assertThat(reviews.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.MUST_CATCH_FAILED));
        refused(
                approval(canada, silent),
                "the evidence does not say that every must-catch event was caught");
    }

    @Test
    void the_columns_of_evidence_say_what_its_document_says() {
        var other =
                new Evidence(
                        Samples.hash("run"),
                        version.contentHash(),
                        Samples.hash("other data"),
                        MustCatch.PASSED);
        Row row =
                Row.of("evidence")
                        .with("version_id", version.id().value())
                        .with("content_hash", other.contentHash())
                        .with("hash", other.hash())
                        .with("document", other.canonical())
                        .with("run_hash", other.runHash())
                        .with("must_catch", other.mustCatch())
                        .with("attached_by", analyst.id().value())
                        .with("attached_at", clock.instant());

        refused(
                row.with("data_set_hash", Samples.hash("data")),
                "evidence_says_what_its_document_says");
        assertThat(row.with("data_set_hash", other.dataSetHash()).insert(sql)).isEqualTo(1);
    }

    @Test
    void the_application_does_not_write_what_the_database_reads_out_of_the_content() {
        assertThatThrownBy(() ->
                        sql.sql("UPDATE perimeter.version SET baseline = NULL WHERE id = ?")
                                .param(version.id().value())
                                .update())
                .hasStackTraceContaining("can only be updated to DEFAULT");
        assertThat(
                        sql.sql("SELECT baseline FROM perimeter.version WHERE id = ?")
                                .param(version.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo(Samples.hash("data").hex());
    }

    @Test
    void a_version_whose_approvals_rest_on_other_data_is_not_released() {
        Person states = cast.approver(Agency.CBP);
        Evidence other = attached(Samples.hash("other data"), MustCatch.PASSED);
        guards("DISABLE");
        approval(canada, other).insert(sql);
        approval(states, other).insert(sql);
        guards("ENABLE ALWAYS");

        var signed = cast.sign(releases.statementFor(version.id(), states.id()), states);
        assertThatThrownBy(() -> releases.publish(version.id(), states.id(), signed))
                .hasStackTraceContaining(OVER_OTHER_DATA);
    }

    @Test
    void a_draft_that_begins_from_nothing_is_held_to_what_is_released() {
        journey.attached(version, analyst, MustCatch.PASSED);
        Person states = cast.approver(Agency.CBP);
        journey.approved(version, canada);
        journey.approved(version, states);
        journey.released(version, states);

        Draft fresh = journey.draft(PROGRAMME, analyst);
        assertThat(settings.of(fresh.id()).baseline()).isEqualTo(Samples.hash("data"));
        assertThat(settings.events(fresh.id()))
                .extracting(planted -> planted.event().name())
                .containsExactly("heavy");
        heldToNothing(states);
    }

    /// Leaves the programme to other tests as it was.
    private void heldToNothing(Person states) {
        Draft next = journey.draftFrom(version, analyst);
        settings.events(next.id())
                .forEach(event -> settings.remove(event, analyst.id()).orElseThrow());
        settings.choose(next.id(), null, analyst.id()).orElseThrow();
        Version free = journey.submitted(next, analyst);
        assertThat(free.agreed()).isEqualTo(Agreed.NOTHING);
        journey.attached(free, analyst, MustCatch.NONE);
        journey.approved(free, canada);
        journey.approved(free, states);
        journey.released(free, states);
    }

    private Evidence attached(Hash data, MustCatch mustCatch) {
        var found =
                new Evidence(
                        Samples.hash("run " + version.id() + data),
                        version.contentHash(),
                        data,
                        mustCatch);
        return evidence.attach(version.id(), found, analyst.id()).orElseThrow().evidence();
    }

    private Row approval(Person person, Evidence basis) {
        var statement =
                new ApprovalStatement(
                        version.programme(),
                        version.contentHash(),
                        version.base(),
                        basis.hash(),
                        person.agency().name(),
                        person.id().toString(),
                        cast.keyId(person),
                        clock.instant());
        return Row.approval(version.id(), statement)
                .with("signature", Signed.sign(statement, cast.key(person)).signature());
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
