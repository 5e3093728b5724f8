package org.perimeter.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.review.MemoryReviews.ANALYST;
import static org.perimeter.ui.review.MemoryReviews.CANADA;
import static org.perimeter.ui.review.MemoryReviews.REVIEWER;
import static org.perimeter.ui.review.MemoryReviews.STATES;
import static org.perimeter.ui.review.MemoryReviews.TRANSPORT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.review.QueuePresenter.Entry;

class QueuePresenterTest {
    private final MemoryReviews desk = new MemoryReviews();
    private final QueuePresenter presenter = new QueuePresenter(desk);

    @Test
    void without_versions_there_is_nothing_to_show() {
        assertThat(presenter.sections()).isEmpty();
    }

    @Test
    void a_submitted_version_tells_who_must_approve_and_that_it_has_no_evidence() {
        desk.submitted(10);

        Entry entry = only();

        assertThat(entry.submitter()).isEqualTo(ANALYST);
        assertThat(entry.consents())
                .containsExactly(new Consent.Missing(Agency.CBSA), new Consent.Missing(Agency.CBP));
        assertThat(entry.evidence()).isEqualTo(EvidenceMark.NONE);
    }

    @Test
    void without_evidence_a_version_waits_for_its_authors_and_for_reviewers() {
        desk.submitted(10);

        assertThat(taskOf(ANALYST)).contains(Task.SIMULATE);
        assertThat(taskOf(REVIEWER)).contains(Task.SIMULATE);
        assertThat(taskOf(CANADA)).isEmpty();
    }

    @Test
    void evidence_that_missed_a_must_catch_event_is_not_enough() {
        desk.attach(desk.submitted(10), MustCatch.FAILED);

        assertThat(only().evidence()).isEqualTo(EvidenceMark.MISSED);
        assertThat(taskOf(CANADA)).isEmpty();
        assertThat(taskOf(ANALYST)).contains(Task.SIMULATE);
    }

    @Test
    void with_evidence_a_version_waits_for_the_approvers_of_the_agencies_that_are_missing() {
        Version version = desk.submitted(10);
        desk.attach(version, MustCatch.PASSED);
        desk.approve(version, CANADA);

        assertThat(taskOf(CANADA)).isEmpty();
        assertThat(taskOf(STATES)).contains(Task.APPROVE);
        assertThat(taskOf(ANALYST)).isEmpty();
    }

    @Test
    void a_version_that_all_have_approved_waits_for_an_approver_to_publish_it() {
        Version version = desk.submitted(10);
        desk.attach(version, MustCatch.PASSED);
        desk.approve(version, CANADA);
        desk.approve(version, STATES);

        assertThat(taskOf(CANADA)).contains(Task.PUBLISH);
        assertThat(taskOf(REVIEWER)).isEmpty();
    }

    @Test
    void released_and_withdrawn_versions_are_not_in_the_queue() {
        desk.release(desk.submitted(10));
        Version withdrawn = desk.submitted(20);
        desk.as(ANALYST).withdraw(withdrawn.id(), "A mistake").orElseThrow();

        assertThat(presenter.sections()).isEmpty();
    }

    @Test
    void what_waits_for_the_person_comes_first_and_then_the_newest() {
        Version first = desk.submitted(10);
        desk.attach(first, MustCatch.PASSED);
        Version second = desk.submitted(20);
        Version third = desk.submitted(30);
        desk.as(CANADA);

        var sections = presenter.sections();

        assertThat(sections.getFirst().entries())
                .extracting(Entry::version)
                .containsExactly(first, third, second);
        assertThat(QueuePresenter.waiting(sections)).isEqualTo(1);
        assertThat(presenter.waiting()).isEqualTo(1);
    }

    @Test
    void once_another_version_is_released_only_the_author_is_asked_to_submit_anew() {
        Version outdated = desk.submitted(10);
        desk.attach(outdated, MustCatch.PASSED);
        desk.release(desk.submitted(20));

        assertThat(only().outdated()).isTrue();
        assertThat(taskOf(CANADA)).isEmpty();
        assertThat(taskOf(ANALYST)).contains(Task.RESUBMIT);
        assertThat(presenter.waiting()).isZero();
    }

    @Test
    void an_agency_sees_no_programme_in_which_it_takes_no_part() {
        Version version = desk.submitted(10);
        desk.as(TRANSPORT);

        assertThat(presenter.sections()).isEmpty();
        assertThat(desk.find(version.id())).isEmpty();
    }

    private Entry only() {
        List<Entry> entries = presenter.sections().getFirst().entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private Optional<Task> taskOf(Person person) {
        desk.as(person);
        return only().task();
    }
}
