package org.perimeter.policy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of approvals, in plain SQL under the application's login.
@PolicyTest
class ApprovalGuardsIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Withdrawals withdrawals;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
    @Autowired Clock clock;

    private Person analyst;
    private Person canada;
    private Version version;
    private Evidence evidence;

    @BeforeEach
    void a_version_in_review() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        version = journey.submitted(journey.draft("prince-rupert", analyst), analyst);
        evidence = journey.attached(version, analyst, MustCatch.PASSED);
    }

    @Test
    void an_approval_by_somebody_without_a_hand_in_it_is_taken() {
        assertThat(approvalBy(canada).insert(sql)).isEqualTo(1);
    }

    @Test
    void nobody_approves_what_they_edited() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        version = journey.inReview("prince-rupert", both);
        evidence = journey.attached(version, both, MustCatch.PASSED);

        refused(approvalBy(both), "nobody approves what they had a hand in");
    }

    @Test
    void nobody_approves_what_they_submitted_for_others() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        version = journey.submitted(journey.draft("prince-rupert", analyst), both);
        evidence = journey.attached(version, analyst, MustCatch.PASSED);

        assertThat(version.contributors()).containsExactly(analyst.id());
        refused(approvalBy(both), "nobody approves what they had a hand in");
    }

    @Test
    void nobody_approves_for_another_agency_than_their_own() {
        refused(
                approval(statement(canada, Agency.CBP, cast.keyId(canada))),
                "an_approver_speaks_for_their_own_agency");
    }

    @Test
    void an_agency_outside_the_programme_does_not_approve() {
        Person transport = cast.approver(Agency.TC);

        refused(approvalBy(transport), "only_a_required_agency_approves");
    }

    @Test
    void only_an_approver_approves() {
        Person former = cast.approver(Agency.CBSA);
        Row.endOf(former, Role.APPROVER, cast.administrator(Agency.CBSA), sql).insert(sql);

        refused(approvalBy(former), "only an approver approves");
    }

    @Test
    void an_approver_whom_no_second_administrator_has_confirmed_does_not_approve() {
        Person again = cast.approver(Agency.CBSA);
        Person administrator = cast.administrator(Agency.CBSA);
        Row.endOf(again, Role.APPROVER, administrator, sql).insert(sql);
        Row.assignment(ids.next(), again, Role.APPROVER, administrator).insert(sql);

        refused(approvalBy(again), "only an approver approves");
    }

    @Test
    void one_agency_approves_once() {
        approvalBy(canada).insert(sql);

        refused(approvalBy(cast.approver(Agency.CBSA)), "an_agency_approves_once");
    }

    @Test
    void one_person_approves_once() {
        approvalBy(canada).insert(sql);

        refused(approvalBy(canada).with("agency", "CBP"), "the_row_says_what_was_signed");
        refused(
                approval(statement(canada, Agency.CBP, cast.keyId(canada))),
                "a_person_approves_once");
    }

    @Test
    void an_approval_of_another_content_is_refused() {
        Hash other = Samples.hash("another content");
        var statement = statement(canada, Agency.CBSA, cast.keyId(canada));
        refused(
                approval(
                        new ApprovalStatement(
                                statement.programme(),
                                other,
                                statement.baseContentHash(),
                                statement.evidenceHash(),
                                statement.agency(),
                                statement.person(),
                                statement.keyId(),
                                statement.at())),
                "an_approval_is_of_this_content");
    }

    @Test
    void a_row_says_what_was_signed() {
        refused(
                approvalBy(canada).with("content_hash", Samples.hash("another content")),
                "the_row_says_what_was_signed");
    }

    @Test
    void nobody_signs_with_the_key_of_another() {
        refused(
                approval(statement(canada, Agency.CBSA, cast.keyId(cast.approver(Agency.CBSA)))),
                "an_approver_signs_with_their_own_key");
    }

    @Test
    void an_approval_rests_on_evidence_attached_to_the_version() {
        evidence =
                new Evidence(
                        Samples.hash("never run"),
                        version.contentHash(),
                        Samples.hash("data"),
                        MustCatch.PASSED);

        refused(approvalBy(canada), "an_approval_rests_on_evidence");
    }

    @Test
    void evidence_that_missed_a_must_catch_event_carries_no_approval() {
        evidence = journey.attached(version, analyst, MustCatch.FAILED);

        refused(approvalBy(canada), "the evidence says that a must-catch event was missed");
    }

    @Test
    void evidence_about_another_content_is_refused() {
        var other =
                new Evidence(
                        Samples.hash("run"),
                        Samples.hash("another content"),
                        Samples.hash("data"),
                        MustCatch.PASSED);
        refused(
                Row.of("evidence")
                        .with("version_id", version.id().value())
                        .with("content_hash", other.contentHash())
                        .with("hash", other.hash())
                        .with("document", other.canonical())
                        .with("run_hash", other.runHash())
                        .with("data_set_hash", other.dataSetHash())
                        .with("must_catch", other.mustCatch())
                        .with("attached_by", analyst.id().value())
                        .with("attached_at", clock.instant()),
                "evidence_is_about_this_content");
    }

    @Test
    void a_withdrawn_version_is_not_approved() {
        withdrawals.withdraw(version.id(), "It was a mistake.", analyst.id()).orElseThrow();

        refused(approvalBy(canada), "the version was withdrawn");
    }

    private Row approvalBy(Person person) {
        return approval(statement(person, person.agency(), cast.keyId(person)));
    }

    private Row approval(ApprovalStatement statement) {
        return Row.approval(version.id(), statement);
    }

    private ApprovalStatement statement(Person person, Agency agency, Hash keyId) {
        return new ApprovalStatement(
                version.programme(),
                version.contentHash(),
                version.base(),
                evidence.hash(),
                agency.name(),
                person.id().toString(),
                keyId,
                clock.instant());
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
