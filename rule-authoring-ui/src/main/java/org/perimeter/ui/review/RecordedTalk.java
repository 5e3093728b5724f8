package org.perimeter.ui.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Conversation;
import org.perimeter.policy.review.ReviewComment;
import org.perimeter.policy.version.Versions;

/// A desk over the records of the database.
record RecordedTalk(Person me, Services services) implements TalkDesk {
    record Services(
            Conversation conversation, ChangeRequests requests, People people, Versions versions) {}

    @Override
    public List<ReviewComment> comments(VersionId version) {
        return services.conversation().of(version);
    }

    @Override
    public List<ChangeRequest> requests(VersionId version) {
        return services.requests().open(version);
    }

    @Override
    public Optional<RefusalReason> reasonAgainstAsking(VersionId version) {
        return services.requests().reasonAgainst(version, me.id());
    }

    @Override
    public Optional<RefusalReason> reasonAgainstSaying(VersionId version) {
        return services.conversation().reasonAgainst(version, me.id());
    }

    @Override
    public Answer<ReviewComment> say(VersionId version, @Nullable String rule, String words) {
        return services.conversation().say(version, rule, words, me.id());
    }

    @Override
    public Answer<ReviewComment> resolve(UUID comment) {
        return services.conversation().resolve(comment, me.id());
    }

    @Override
    public Answer<ChangeRequest> ask(VersionId version, String reason) {
        return services.requests().ask(version, reason, me.id());
    }

    @Override
    public Answer<ChangeRequest> takeBack(VersionId version) {
        return services.requests().takeBack(version, me.id());
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return services.people().get(wanted);
    }

    @Override
    public int number(VersionId version) {
        return services.versions().get(version).number();
    }
}
