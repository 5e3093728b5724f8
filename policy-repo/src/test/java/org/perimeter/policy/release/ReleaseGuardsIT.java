package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of releases, in plain SQL under the application's login.
@PolicyTest
class ReleaseGuardsIT {
    private static final String PROGRAMME = "prince-rupert";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Withdrawals withdrawals;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private Person analyst;
    private Person canada;
    private Person states;
    private Version version;

    @BeforeEach
    void a_version_in_review() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
        version = journey.inReview(PROGRAMME, analyst);
    }

    @Test
    void a_release_that_all_have_approved_is_taken() {
        approveByBoth();

        assertThat(release(next()).insert(sql)).isEqualTo(1);
    }

    @Test
    void a_release_with_an_approval_missing_is_refused() {
        journey.approved(version, canada);

        refused(release(next()), "approval missing: CBP");
    }

    @Test
    void a_release_without_any_approval_is_refused() {
        refused(release(next()), "approval missing: CBP, CBSA");
    }

    @Test
    void a_sequence_has_no_gaps() {
        approveByBoth();

        refused(release(statement(next().sequence() + 1, next().previous())), "does not follow");
        refused(
                release(statement(next().sequence(), Samples.hash("no release"))),
                "a_release_follows_a_release_of_its_programme");
        refused(
                release(next()).with("sequence", next().sequence() + 1),
                "the_row_says_what_was_signed");
    }

    @Test
    void a_bundle_carries_the_approvals_of_its_version() {
        approveByBoth();
        var bare = statement(next().sequence(), next().previous(), List.of(), states);

        refused(release(bare), "other approvals than the version has");
    }

    @Test
    void a_release_of_another_content_is_refused() {
        approveByBoth();
        Version other = journey.inReview(PROGRAMME, analyst);

        refused(Row.release(other.id(), next()), "a_release_is_of_this_content");
    }

    @Test
    void only_an_approver_of_a_required_agency_publishes() {
        approveByBoth();
        Person transport = cast.approver(Agency.TC);

        refused(
                release(statement(next().sequence(), next().previous(), signed(), transport)),
                "only_a_required_agency_publishes");
        Row.endOf(states, Role.APPROVER, cast.administrator(Agency.CBP), sql).insert(sql);
        refused(release(next()), "only an approver publishes");
    }

    @Test
    void a_withdrawn_version_is_not_released() {
        approveByBoth();
        withdrawals.withdraw(version.id(), "It was a mistake.", analyst.id()).orElseThrow();

        refused(release(next()), "the version was withdrawn");
    }

    @Test
    void a_released_version_is_not_withdrawn() {
        approveByBoth();
        journey.released(version, states);

        refused(
                Row.of("withdrawal")
                        .with("version_id", version.id().value())
                        .with("person_id", analyst.id().value())
                        .with("reason", "Too late")
                        .with("withdrawn_at", clock.instant()),
                "a released version is not withdrawn");
    }

    @Test
    void content_judged_against_an_older_release_is_refused() {
        approveByBoth();
        Version other = journey.inReview(PROGRAMME, analyst);
        journey.approved(other, canada);
        journey.approved(other, states);
        journey.released(other, states);

        refused(release(next()), "another release came after the version was submitted");
    }

    private void approveByBoth() {
        journey.approved(version, canada);
        journey.approved(version, states);
    }

    private Row release(BundleStatement statement) {
        return Row.release(version.id(), statement);
    }

    private BundleStatement next() {
        var before = releases.current(PROGRAMME);
        return statement(
                before.map(release -> release.sequence() + 1).orElse(1L),
                before.map(PublishedRelease::hash).orElse(null));
    }

    private BundleStatement statement(long sequence, @Nullable Hash previous) {
        return statement(sequence, previous, signed(), states);
    }

    private List<Signed<ApprovalStatement>> signed() {
        return reviews.approvals(version.id()).stream().map(Approval::signed).toList();
    }

    private BundleStatement statement(
            long sequence,
            @Nullable Hash previous,
            List<Signed<ApprovalStatement>> approvals,
            Person publisher) {
        return new BundleStatement(
                BundleStatement.SCHEMA,
                PROGRAMME,
                version.contentHash(),
                approvals,
                Collections.emptySortedMap(),
                sequence,
                previous,
                new Signatory(
                        publisher.id().toString(),
                        publisher.agency().name(),
                        cast.keyId(publisher)),
                clock.instant(),
                false);
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
