package org.perimeter.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.PolicyDifference;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ReviewComment;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.review.TalkPresenter.Remark;
import org.perimeter.ui.review.TalkPresenter.Wish;

class TalkPresenterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final MemoryReviews reviews = new MemoryReviews();
    private final Version version = reviews.submitted(10, 20);
    private final List<ReviewComment> comments = new ArrayList<>();
    private final List<ChangeRequest> requests = new ArrayList<>();

    @Test
    void what_is_open_stands_before_what_is_settled() {
        said("settled", "R-1", MemoryReviews.ANALYST);
        said("open", null, null);

        assertThat(remarks(MemoryReviews.STATES))
                .extracting(Remark::words)
                .containsExactly("open", "settled");
    }

    @Test
    void a_remark_tells_its_rule_and_a_rule_that_is_gone() {
        said("here", "R-2", null);
        said("gone", "R-9", null);

        var remarks = remarks(MemoryReviews.STATES);

        assertThat(remarks.get(0).rule().orElseThrow().id()).isEqualTo("R-2");
        assertThat(remarks.get(1).rule()).isEmpty();
        assertThat(remarks.get(1).removedRule()).contains("R-9");
    }

    @Test
    void a_remark_of_an_earlier_version_tells_its_number() {
        Version next = reviews.submitted(30);
        said("earlier", null, null);

        var remarks =
                new TalkPresenter(desk(MemoryReviews.STATES), next.id())
                        .remarks(reviews.policy(next.id()));

        assertThat(remarks.getFirst().earlier()).contains(1);
    }

    @Test
    void rules_that_changed_are_offered_first() {
        var before = reviews.policy(version.id());
        var after = reviews.policy(reviews.submitted(10, 25).id());

        assertThat(TalkPresenter.rules(after, PolicyDifference.between(before, after)))
                .extracting(rule -> rule.id())
                .containsExactly("R-2", "R-1");
    }

    @Test
    void only_an_approver_of_the_agency_that_asked_is_offered_to_take_it_back() {
        requests.add(
                new ChangeRequest(
                        new UUID(8, 1), version.id(), MemoryReviews.STATES.actor(), "No", NOW));

        assertThat(wishes(MemoryReviews.STATES)).extracting(Wish::mine).containsExactly(true);
        assertThat(wishes(MemoryReviews.CANADA)).extracting(Wish::mine).containsExactly(false);
        assertThat(wishes(MemoryReviews.REVIEWER)).extracting(Wish::mine).containsExactly(false);
    }

    private List<Wish> wishes(Person person) {
        return new TalkPresenter(desk(person), version.id()).wishes();
    }

    private List<Remark> remarks(Person person) {
        return new TalkPresenter(desk(person), version.id()).remarks(reviews.policy(version.id()));
    }

    private void said(String words, @Nullable String rule, @Nullable Person settledBy) {
        comments.add(
                new ReviewComment(
                        new UUID(9, comments.size()),
                        version.id(),
                        rule,
                        words,
                        MemoryReviews.STATES.actor(),
                        NOW,
                        settledBy == null
                                ? null
                                : new ReviewComment.Resolution(settledBy.id(), NOW)));
    }

    private TalkDesk desk(Person me) {
        return new MemoryTalk(me);
    }

    private final class MemoryTalk implements TalkDesk {
        private final Person me;

        MemoryTalk(Person me) {
            this.me = me;
        }

        @Override
        public Person me() {
            return me;
        }

        @Override
        public List<ReviewComment> comments(VersionId id) {
            return comments;
        }

        @Override
        public List<ChangeRequest> requests(VersionId id) {
            return requests;
        }

        @Override
        public Optional<RefusalReason> reasonAgainstAsking(VersionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<RefusalReason> reasonAgainstSaying(VersionId id) {
            return Optional.empty();
        }

        @Override
        public Answer<ReviewComment> say(VersionId id, @Nullable String rule, String words) {
            return Answer.refused(ReviewRefusal.WORDS_MISSING);
        }

        @Override
        public Answer<ReviewComment> resolve(UUID comment) {
            return Answer.refused(ReviewRefusal.AGENCY_NOT_REQUIRED);
        }

        @Override
        public Answer<ChangeRequest> ask(VersionId id, String reason) {
            return Answer.refused(ReviewRefusal.REASON_MISSING);
        }

        @Override
        public Answer<ChangeRequest> takeBack(VersionId id) {
            return Answer.refused(ReviewRefusal.NOT_YOUR_REQUEST);
        }

        @Override
        public Map<PersonId, Person> people(Collection<PersonId> wanted) {
            return Stream.of(MemoryReviews.ANALYST, MemoryReviews.STATES)
                    .collect(Collectors.toMap(Person::id, Function.identity()));
        }

        @Override
        public int number(VersionId id) {
            return reviews.find(id).orElseThrow().number();
        }
    }
}
