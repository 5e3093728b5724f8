package org.perimeter.ui.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.review.MemoryReviews.ANALYST;
import static org.perimeter.ui.review.MemoryReviews.CANADA;
import static org.perimeter.ui.review.MemoryReviews.STATES;
import static org.perimeter.ui.review.MemoryReviews.TRANSPORT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalRequest;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.ReleaseRefusal;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.version.Dates;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.shell.Texts;

class VersionPresenterTest {
    private final MemoryReviews desk = new MemoryReviews();

    @Test
    void the_first_version_is_compared_with_nothing() {
        var page = page(desk.submitted(10, 20));

        assertThat(page.baseline().version()).isEmpty();
        assertThat(page.baseline().moved()).isFalse();
        assertThat(page.baseline().changes()).isEmpty();
        assertThat(page.policy().rules()).hasSize(2);
        assertThat(page.authors().contributors()).containsExactly(ANALYST);
    }

    @Test
    void a_later_version_is_compared_with_what_was_released_in_sentences() {
        Version first = desk.submitted(10);
        desk.release(first);

        var baseline = page(desk.submitted(10, 20)).baseline();

        assertThat(baseline.version()).contains(first);
        assertThat(baseline.changes()).extracting(Change::ruleId).containsExactly("R-2");
        assertThat(baseline.changes().getFirst().after().en()).contains("20 points");
    }

    @Test
    void what_a_version_is_held_to_is_told_with_what_becomes_of_each_event() {
        var facts = "{}".getBytes(UTF_8);
        var caught = MustCatchEvent.of("caught", facts, Disposition.REFER);
        var missed = MustCatchEvent.of("missed", facts, Disposition.EXAMINE);
        var settings = new ProgrammeSettings(MemoryReviews.hash("data"), List.of(caught, missed));
        var held = page(desk.submitted(Dates.NONE, settings, 40)).held();

        assertThat(held.baseline()).contains(MemoryReviews.hash("data"));
        assertThat(held.dataSet()).map(set -> set.name().en()).contains("A year");
        assertThat(held.events()).extracting(Held.Tried::isCaught).containsExactly(true, false);
    }

    @Test
    void an_approval_rests_on_the_run_over_the_baseline_whatever_was_attached_after_it() {
        var settings = new ProgrammeSettings(MemoryReviews.hash("data"), List.of());
        Version version = desk.submitted(Dates.NONE, settings, 10);
        desk.attach(version, MustCatch.PASSED, MemoryReviews.hash("other data"));
        assertThat(page(version).evidenceMark()).isEqualTo(EvidenceMark.OTHER_DATA);
        assertThat(page(version).basis()).isEmpty();

        desk.attach(version, MustCatch.PASSED);
        desk.attach(version, MustCatch.FAILED, MemoryReviews.hash("other data"));
        assertThat(page(version).evidenceMark()).isEqualTo(EvidenceMark.ATTACHED);
        assertThat(page(version).basis().orElseThrow().evidence().dataSetHash())
                .isEqualTo(MemoryReviews.hash("data"));
    }

    @Test
    void an_event_that_went_away_is_among_the_changes() {
        var event = MustCatchEvent.of("tea", "{}".getBytes(UTF_8), Disposition.REFER);
        desk.release(desk.submitted(Dates.NONE, new ProgrammeSettings(null, List.of(event)), 10));

        assertThat(page(desk.submitted(10)).baseline().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.part()).isEqualTo("/settings/mustCatch/tea");
                    assertThat(change.after()).isNull();
                });
    }

    @Test
    void a_version_is_stale_once_another_one_was_released() {
        Version stale = desk.submitted(10);
        Version released = desk.submitted(20);
        desk.release(released);

        assertThat(page(stale).baseline().moved()).isTrue();
        assertThat(page(stale).onItsWay()).isTrue();
        assertThat(page(released).onItsWay()).isFalse();
    }

    @Test
    void what_is_signed_elsewhere_holds_the_bytes_that_the_statement_names() {
        desk.release(desk.submitted(10));
        Version version = desk.submitted(10, 20);
        desk.attach(version, MustCatch.PASSED);
        desk.as(CANADA);
        var presenter = presenter(version);
        var statement = presenter.toApprove().orElseThrow();

        var request = ApprovalRequest.read(presenter.toSignElsewhere(statement).json());

        assertThat(request.statement()).isEqualTo(statement);
        assertThat(request.verifiedContent().hash()).isEqualTo(version.contentHash());
        assertThat(request.verifiedBase().orElseThrow().policy().rules()).hasSize(1);
    }

    @Test
    void a_signature_that_is_brought_is_recorded_and_another_file_is_refused() {
        Version version = desk.submitted(10);
        desk.attach(version, MustCatch.PASSED);
        desk.as(CANADA);
        var presenter = presenter(version);
        var signed = Signed.sign(presenter.toApprove().orElseThrow(), desk.key());

        assertThat(presenter.bring(new byte[] {'{'}))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(ReviewRefusal.UNREADABLE));
        assertThat(desk.approvals(version.id())).isEmpty();
        assertThat(presenter.bring(signed.json())).isInstanceOf(Answer.Done.class);
        assertThat(desk.approvals(version.id())).hasSize(1);
    }

    @Test
    void findings_are_counted_by_how_bad_they_are() {
        var page = page(desk.submitted(10));

        assertThat(page.errors()).isZero();
        assertThat(page.findings()).extracting(Finding::check).contains("missing-next-review");
    }

    @Test
    void without_evidence_a_version_waits_for_a_simulation_by_its_author() {
        Version version = desk.submitted(10);

        assertThat(presenter(version).task(page(version))).contains(Task.SIMULATE);
        desk.attach(version, MustCatch.PASSED);
        assertThat(presenter(version).task(page(version))).isEmpty();
    }

    @Test
    void what_is_released_or_withdrawn_waits_for_nobody() {
        Version released = desk.submitted(10);
        Version withdrawn = desk.submitted(20);
        desk.release(released);
        desk.as(ANALYST).withdraw(withdrawn.id(), "A mistake").orElseThrow();

        assertThat(presenter(released).task(page(released))).isEmpty();
        assertThat(presenter(withdrawn).task(page(withdrawn))).isEmpty();
    }

    @Test
    void evidence_tells_what_its_run_has_found() {
        Version version = desk.submitted(10);
        desk.ran(version, 7);
        assertThat(page(version).proof().found()).isEmpty();

        desk.attach(version, MustCatch.PASSED);

        assertThat(page(version).proof().found().orElseThrow().count(Verdict.EXAMINE)).isEqualTo(7);
    }

    @Test
    void a_version_is_compared_with_what_is_released_once_both_ran_over_the_same_consignments() {
        Version first = desk.submitted(10);
        var before = desk.ran(first, 7);
        desk.release(first);
        Version next = desk.submitted(20);
        assertThat(page(next).proof().comparison()).isEmpty();

        var after = desk.ran(next, 7);

        assertThat(page(next).proof().comparison())
                .contains(new FinishedRuns.Pair(before.id(), after.id()));
        assertThat(page(first).proof().comparison()).isEmpty();
    }

    @Test
    void nobody_of_an_agency_outside_the_programme_reads_the_version() {
        Version version = desk.submitted(10);
        desk.as(TRANSPORT);

        assertThat(presenter(version).page()).isEmpty();
    }

    @Test
    void an_approval_shows_with_who_gave_it() {
        Version version = desk.submitted(10);
        desk.attach(version, MustCatch.PASSED);
        desk.as(CANADA);
        var presenter = presenter(version);
        var statement = presenter.toApprove().orElseThrow();

        presenter.approve(Signed.sign(statement, desk.key())).orElseThrow();

        assertThat(page(version).consents())
                .containsExactly(
                        new Consent.Given(Agency.CBSA, CANADA, statement.at()),
                        new Consent.Missing(Agency.CBP));
    }

    @Test
    void whoever_may_not_approve_learns_why() {
        Version version = desk.submitted(10);

        assertThat(presenter(version).toApprove())
                .isEqualTo(Answer.refused(ReviewRefusal.OWN_WORK));
    }

    @Test
    void the_first_release_replaces_nothing() {
        Version version = approved(10);
        var presenter = presenter(version);

        var consequences =
                presenter.consequences(page(version), presenter.toPublish().orElseThrow());

        assertThat(consequences).isEqualTo(now(1, Optional.empty()));
    }

    @Test
    void a_later_release_tells_what_it_replaces_and_by_how_many_changes() {
        PublishedRelease before = desk.release(desk.submitted(10));
        Version version = approved(11, 20);
        var presenter = presenter(version);

        var consequences =
                presenter.consequences(page(version), presenter.toPublish().orElseThrow());

        assertThat(consequences)
                .isEqualTo(
                        now(
                                2,
                                Optional.of(
                                        new Consequences.Replaced(
                                                1, 1, before.hash().brief(), 2))));
    }

    private static Consequences now(long sequence, Optional<Consequences.Replaced> replaces) {
        return new Consequences(
                sequence,
                false,
                false,
                Optional.empty(),
                replaces,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void a_release_tells_which_lists_lose_the_entries_that_one_agency_released_alone() {
        Hash pinned = Hash.of(new byte[] {1});
        Hash alone = Hash.of(new byte[] {2});
        desk.delegates("ports", pinned, alone);
        desk.release(desk.submitted(10));
        Version version = approved(11, 20);
        var presenter = presenter(version);

        desk.delegates("ports", pinned, null);
        assertThat(
                        presenter
                                .consequences(page(version), presenter.toPublish().orElseThrow())
                                .lists())
                .containsExactly("ports");
        desk.delegates("ports", alone, null);
        assertThat(
                        presenter
                                .consequences(page(version), presenter.toPublish().orElseThrow())
                                .lists())
                .isEmpty();
    }

    @Test
    void a_scheduled_release_tells_when_it_begins_and_what_comes_back_when_it_is_over() {
        PublishedRelease before = desk.release(desk.submitted(10));
        Instant from = MemoryReviews.NOW.plusSeconds(60);
        Instant until = from.plusSeconds(60);
        Version version = approved(within(from, until), 20);
        var presenter = presenter(version);

        var consequences =
                presenter.consequences(page(version), presenter.toPublish().orElseThrow());

        assertThat(consequences)
                .isEqualTo(
                        new Consequences(
                                2,
                                false,
                                false,
                                Optional.of(from),
                                Optional.of(
                                        new Consequences.Replaced(1, 1, before.hash().brief(), 1)),
                                Optional.empty(),
                                Optional.of(new Consequences.End(until, Optional.of(1L))),
                                List.of()));
    }

    @Test
    void the_only_release_tells_that_none_is_in_force_when_it_is_over() {
        Instant until = MemoryReviews.NOW.plusSeconds(60);
        Version version = approved(within(null, until), 20);
        var presenter = presenter(version);

        assertThat(
                        presenter
                                .consequences(page(version), presenter.toPublish().orElseThrow())
                                .ends())
                .contains(new Consequences.End(until, Optional.empty()));
    }

    @Test
    void what_is_in_force_released_once_more_stays_and_calls_off_what_waits() {
        Version running = desk.submitted(10);
        desk.release(running);
        desk.release(desk.submitted(within(MemoryReviews.NOW.plusSeconds(60), null), 20));
        var presenter = presenter(running);

        var consequences =
                presenter.consequences(page(running), presenter.toPublish().orElseThrow());

        assertThat(consequences.stays()).isTrue();
        assertThat(consequences.replaces()).isEmpty();
        assertThat(consequences.callsOff()).contains(2L);
    }

    private static Dates within(@Nullable Instant from, @Nullable Instant until) {
        return new Dates(new EffectiveWindow(from, until, ZoneOffset.UTC), null);
    }

    @Test
    void an_older_version_comes_back_as_a_new_release() {
        Version older = desk.submitted(10);
        desk.release(older);
        desk.release(desk.submitted(20));
        var presenter = presenter(older);

        var consequences = presenter.consequences(page(older), presenter.toPublish().orElseThrow());

        assertThat(consequences.rollBack()).isTrue();
        assertThat(consequences.sequence()).isEqualTo(3);
        assertThat(presenter.publish(Signed.sign(presenter.toPublish().orElseThrow(), desk.key())))
                .isInstanceOf(Publication.Published.class);
        assertThat(page(older).stage()).isInstanceOf(Stage.Released.class);
    }

    @Test
    void only_who_had_a_hand_in_a_version_may_withdraw_it_and_not_once_it_is_released() {
        Version version = desk.submitted(10);
        assertThat(presenter(version).mayWithdraw(page(version))).isTrue();

        desk.release(version);
        desk.as(ANALYST);
        assertThat(presenter(version).mayWithdraw(page(version))).isFalse();

        Version next = desk.submitted(20);
        desk.as(STATES);
        assertThat(presenter(next).mayWithdraw(page(next))).isFalse();
    }

    @Test
    void a_withdrawal_needs_a_reason() {
        Version version = desk.submitted(10);
        var presenter = presenter(version);

        assertThat(presenter.withdraw(" ")).isEqualTo(Answer.refused(ReviewRefusal.REASON_MISSING));
        presenter.withdraw("A mistake").orElseThrow();
        assertThat(page(version).stage()).isInstanceOf(Stage.Withdrawn.class);
        assertThat(presenter.mayWithdraw(page(version))).isFalse();
    }

    @Test
    void a_refusal_that_one_can_act_on_leads_there() {
        assertThat(Remedy.of(ReleaseRefusal.NO_KEY)).contains(Remedy.MAKE_KEY);
        assertThat(Remedy.of(ReviewRefusal.NO_EVIDENCE)).contains(Remedy.SIMULATE);
        assertThat(Remedy.of(ReviewRefusal.OWN_WORK)).isEmpty();
    }

    @Test
    void each_part_that_changes_has_a_name() {
        var texts = new Texts().getAllTranslations(Locale.ENGLISH).keySet();

        assertThat(PartName.NAMED).allMatch(part -> texts.contains("review.part." + part));
        assertThat(PartName.key("/when/parts/1")).contains("review.part.when");
        assertThat(PartName.key("/governance/nextReview")).contains("review.part.nextReview");
        assertThat(PartName.key("")).isEmpty();
    }

    private Version approved(int... points) {
        return approved(Dates.NONE, points);
    }

    private Version approved(Dates dates, int... points) {
        Version version = desk.submitted(dates, points);
        desk.attach(version, MustCatch.PASSED);
        desk.approve(version, CANADA);
        desk.approve(version, STATES);
        return version;
    }

    private VersionPage page(Version version) {
        return presenter(version).page().orElseThrow();
    }

    private VersionPresenter presenter(Version version) {
        return new VersionPresenter(
                desk,
                desk,
                policy -> PolicyChecks.of(policy, Yardstick.standard(Lists.none())),
                version.id());
    }
}
