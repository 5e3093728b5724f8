package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.VersionRefusal;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Releases that wait for their time, that end, and whose rules were to be reviewed; by the services and in plain SQL.
@PolicyTest
class ReleaseWindowsIT {
    private static final String PROGRAMME = "seals";
    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Stages stages;
    @Autowired Versions versions;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private Person analyst;
    private Person canada;
    private Person states;
    private Instant tomorrow;

    @BeforeEach
    void a_release_in_force() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
        tomorrow = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));
        journey.released(approved(journey.inReview(PROGRAMME, analyst)), canada);
    }

    @Test
    void what_is_agreed_of_time_stands_in_the_content_and_is_read_from_it() {
        var window = new EffectiveWindow(tomorrow, tomorrow.plusSeconds(3600), OTTAWA);
        Version version = journey.inReview(PROGRAMME, analyst, window);

        assertThat(version.dates().effective()).isEqualTo(window);
        assertThat(Content.read(versions.content(version.id())).effective()).isEqualTo(window);
    }

    @Test
    void a_release_before_its_window_is_scheduled_and_the_other_one_stays_in_force() {
        Optional<PublishedRelease> before = releases.timeline(PROGRAMME).at(clock.instant());
        Version version = waiting();

        PublishedRelease release = journey.released(version, canada);

        assertThat(stages.of(version.id())).isEqualTo(new Stage.Scheduled(release));
        assertThat(stages.of(before.orElseThrow().version()))
                .isEqualTo(new Stage.Released(before.orElseThrow()));
        assertThat(releases.timeline(PROGRAMME).next(clock.instant()))
                .contains(new Timeline.Change(tomorrow, Optional.of(release)));
        assertThat(audit.of(release.subject()))
                .extracting(entry -> entry.event().action())
                .containsExactly("schedule");
    }

    @Test
    void a_second_release_does_not_wait_beside_it_and_what_runs_released_anew_calls_it_off() {
        Version running = version(releases.timeline(PROGRAMME).at(clock.instant()).orElseThrow());
        Version first = waiting();
        journey.released(first, canada);
        Version second = waiting();

        assertThat(releases.statementFor(second.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.ONE_WAITS));
        assertRefused(second, clock.instant(), "another release waits for its time");

        journey.released(running, states);
        assertThat(stages.of(first.id())).isInstanceOf(Stage.Replaced.class);
        assertThat(releases.timeline(PROGRAMME).next(clock.instant())).isEmpty();
    }

    @Test
    void a_version_whose_window_is_over_is_neither_submitted_nor_released() {
        Draft draft = journey.draft(PROGRAMME, analyst);
        var past = new EffectiveWindow(null, clock.instant().minusSeconds(1), OTTAWA);
        assertThat(submitted(draft, past))
                .isEqualTo(new Submitting.Refused(VersionRefusal.WINDOW_OVER));

        Version version =
                approved(
                        journey.inReview(
                                PROGRAMME, analyst, new EffectiveWindow(null, tomorrow, OTTAWA)));
        assertRefused(version, tomorrow, "the version is in force until");
    }

    @Test
    void hours_are_agreed_on_by_the_clock_of_the_programme() {
        var utc = new EffectiveWindow(tomorrow, null, ZoneOffset.UTC);
        assertThat(submitted(journey.draft(PROGRAMME, analyst), utc))
                .isEqualTo(new Submitting.Refused(VersionRefusal.OTHER_ZONE));
    }

    @Test
    void rules_past_their_review_stop_the_release_of_new_content() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OTTAWA);
        Version late = approved(journey.inReview(PROGRAMME, analyst, today.minusDays(1)));
        assertThat(late.dates().reviewBy()).isEqualTo(today.minusDays(1));
        assertThat(releases.statementFor(late.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.REVIEW_PAST));
        assertRefused(late, clock.instant(), "a rule should have been reviewed by");
    }

    @Test
    void rules_past_their_review_do_not_stop_a_roll_back() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OTTAWA);
        Version due = approved(journey.inReview(PROGRAMME, analyst, today));
        journey.released(due, canada);
        journey.released(approved(journey.inReview(PROGRAMME, analyst)), canada);

        Instant later = clock.instant().plus(Duration.ofDays(3));
        assertThat(release(due, later).insert(sql)).isEqualTo(1);
    }

    @Test
    void a_release_is_dated_as_it_was_signed() {
        Version version = approved(journey.inReview(PROGRAMME, analyst));
        assertThatThrownBy(() ->
                        release(version, clock.instant())
                                .with("published_at", clock.instant().minusSeconds(60))
                                .insert(sql))
                .hasStackTraceContaining("the release was signed for another instant");
    }

    private Version waiting() {
        return approved(
                journey.inReview(PROGRAMME, analyst, new EffectiveWindow(tomorrow, null, OTTAWA)));
    }

    private Version approved(Version version) {
        journey.approved(version, canada);
        journey.approved(version, states);
        return version;
    }

    private Version version(PublishedRelease release) {
        return versions.get(release.version());
    }

    private Submitting submitted(Draft draft, @Nullable EffectiveWindow window) {
        return versions.submit(
                new Submission(draft.id(), draft.revision(), "Try it", window), analyst.id());
    }

    private void assertRefused(Version version, Instant at, String sentence) {
        assertThatThrownBy(() -> release(version, at).insert(sql))
                .hasStackTraceContaining(sentence);
    }

    private Row release(Version version, Instant at) {
        Optional<PublishedRelease> before = releases.current(PROGRAMME);
        return Row.release(
                version.id(),
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        PROGRAMME,
                        version.contentHash(),
                        reviews.approvals(version.id()).stream().map(Approval::signed).toList(),
                        Collections.emptySortedMap(),
                        before.map(release -> release.sequence() + 1).orElse(1L),
                        before.map(PublishedRelease::hash).orElse(null),
                        new Signatory(
                                states.id().toString(), states.agency().name(), cast.keyId(states)),
                        at,
                        false));
    }
}
