package org.perimeter.policy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.notice.Notice;
import org.perimeter.policy.notice.Notices;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.ReleaseRefusal;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Comments, requests for changes, and who is told.
@PolicyTest
class ConversationIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Conversation conversation;
    @Autowired ChangeRequests requests;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Notices notices;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
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
        version = journey.inReview("montreal", analyst);
    }

    @Test
    void a_comment_on_a_rule_is_settled_by_whoever_takes_part() {
        var said = conversation.say(version.id(), "R-1", "Why so high?", states.id()).orElseThrow();

        assertThat(conversation.of(version.id())).containsExactly(said);
        var settled = conversation.resolve(said.id(), analyst.id()).orElseThrow();
        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.resolved().by()).isEqualTo(analyst.id());
        assertThat(conversation.resolve(said.id(), canada.id()).orElseThrow()).isEqualTo(settled);
    }

    @Test
    void what_is_open_follows_to_the_next_version_of_the_draft() {
        var open = conversation.say(version.id(), null, "Look again", states.id()).orElseThrow();
        var done = conversation.say(version.id(), null, "A typo", states.id()).orElseThrow();
        conversation.resolve(done.id(), analyst.id()).orElseThrow();

        Version next = journey.submittedAgain(version, analyst);

        assertThat(conversation.of(next.id())).containsExactly(open);
    }

    @Test
    void words_and_rule_are_asked_for() {
        assertThat(conversation.say(version.id(), null, " ", states.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.WORDS_MISSING));
        assertThat(conversation.say(version.id(), "R-99", "Hm", states.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NO_SUCH_RULE));
        assertThat(conversation.say(version.id(), null, "Hm", cast.approver(Agency.TC).id()))
                .isEqualTo(Answer.refused(ReviewRefusal.AGENCY_NOT_REQUIRED));
        assertThat(conversation.say(version.id(), null, "Hm", cast.administrator(Agency.CBP).id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NO_PART_IN_REVIEW));
    }

    @Test
    void an_agency_that_asks_for_changes_approves_once_it_took_that_back() {
        requests.ask(version.id(), "The limit is too low", states.id()).orElseThrow();

        assertThat(reviews.statementFor(version.id(), states.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.CHANGES_ASKED));
        assertThat(requests.ask(version.id(), "And again", states.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.AGENCY_ASKS_ALREADY));
        assertThat(requests.takeBack(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NOT_YOUR_REQUEST));

        requests.takeBack(version.id(), states.id()).orElseThrow();

        assertThat(requests.open(version.id())).isEmpty();
        assertThat(journey.approved(version, states).version()).isEqualTo(version.id());
    }

    @Test
    void nobody_releases_what_an_agency_asks_to_change_after_it_approved() {
        journey.approved(version, canada);
        journey.approved(version, states);
        requests.ask(version.id(), "On second thoughts", states.id()).orElseThrow();

        assertThat(releases.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.CHANGES_ASKED));
    }

    @Test
    void only_an_approver_asks_for_changes() {
        assertThat(requests.ask(version.id(), "No", analyst.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NOT_AN_APPROVER));
        assertThatThrownBy(() -> request(analyst, Agency.CBSA).insert(sql))
                .hasStackTraceContaining("only_an_approver_asks_for_changes");
    }

    @Test
    void sql_asks_for_no_other_agency_and_takes_back_no_other_agencys_request() {
        assertThatThrownBy(() -> request(canada, Agency.CBP).insert(sql))
                .hasStackTraceContaining("whoever_asks_for_changes_does_so_for_their_own_agency");
        var asked = requests.ask(version.id(), "No", states.id()).orElseThrow();

        assertThatThrownBy(() -> end(asked, canada, Agency.CBSA).insert(sql))
                .hasStackTraceContaining("only_the_agency_that_asked_takes_its_request_back");
        assertThatThrownBy(() -> end(asked, canada, Agency.CBP).insert(sql))
                .hasStackTraceContaining(
                        "whoever_takes_a_request_back_does_so_for_their_own_agency");
        assertThatThrownBy(() -> request(states, Agency.CBP).insert(sql))
                .hasStackTraceContaining("the agency asks for changes already");
    }

    @Test
    void sql_approves_nothing_that_the_agency_wants_changed() {
        var signed = cast.sign(reviews.statementFor(version.id(), states.id()), states);
        requests.ask(version.id(), "No", states.id()).orElseThrow();

        assertThatThrownBy(() -> Row.approval(version.id(), signed.statement()).insert(sql))
                .hasStackTraceContaining("changes are asked for: CBP");
    }

    @Test
    void a_submission_is_told_to_the_approvers_who_had_no_hand_in_it() {
        assertThat(ofVersions(canada)).extracting(Notice::action).containsExactly("submit");
        assertThat(ofVersions(states))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.subject())
                            .isEqualTo(
                                    new Notice.OfVersion(
                                            version.id(), version.programme(), version.number()));
                    assertThat(notice.by()).isEqualTo(analyst.id());
                    assertThat(notice.unread()).isTrue();
                });
        assertThat(notices.of(analyst.id())).isEmpty();
    }

    @Test
    void authors_are_told_of_comments_and_of_what_is_to_be_changed() {
        conversation.say(version.id(), null, "Hm", states.id()).orElseThrow();
        requests.ask(version.id(), "No", states.id()).orElseThrow();

        assertThat(notices.of(analyst.id()))
                .extracting(Notice::action)
                .containsExactly("ask-for-changes", "comment");
    }

    @Test
    void everybody_of_the_programme_is_told_of_a_release() {
        Person reviewer = cast.person(Agency.CBP, Role.REVIEWER);
        Person stranger = cast.person(Agency.TC, Role.REVIEWER);
        Person officer = cast.person(Agency.CBP, Role.OFFICER);
        Version based = journey.inReview("montreal", analyst);
        journey.approved(based, canada);
        journey.approved(based, states);
        journey.released(based, canada);

        assertThat(notices.of(reviewer.id())).extracting(Notice::action).containsExactly("publish");
        assertThat(notices.of(stranger.id())).isEmpty();
        assertThat(notices.of(officer.id())).isEmpty();
    }

    @Test
    void what_was_read_is_no_longer_counted() {
        int before = notices.unread(canada.id());
        assertThat(before).isPositive();
        long newest = notices.of(canada.id()).getFirst().id();

        notices.read(canada.id(), newest);
        notices.read(canada.id(), newest - 1);

        assertThat(notices.unread(canada.id())).isZero();
        assertThat(notices.of(canada.id())).noneMatch(Notice::unread);
    }

    private Row request(Person person, Agency agency) {
        return Row.of("change_request")
                .with("id", ids.next())
                .with("version_id", version.id().value())
                .with("programme", version.programme())
                .with("content_hash", version.contentHash().hex())
                .with("agency", agency.name())
                .with("person_id", person.id().value())
                .with("reason", "Because")
                .with("asked_at", clock.instant());
    }

    private Row end(ChangeRequest request, Person person, Agency agency) {
        return Row.of("change_request_end")
                .with("request_id", request.id())
                .with("agency", agency.name())
                .with("person_id", person.id().value())
                .with("ended_at", clock.instant());
    }

    private List<Notice> ofVersions(Person person) {
        return notices.of(person.id()).stream()
                .filter(notice -> notice.subject() instanceof Notice.OfVersion)
                .toList();
    }
}
