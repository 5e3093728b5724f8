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
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ReviewComment;

/// What one person reads and says of versions.
interface TalkDesk {
    Person me();

    List<ReviewComment> comments(VersionId version);

    List<ChangeRequest> requests(VersionId version);

    Optional<RefusalReason> reasonAgainstAsking(VersionId version);

    /// Why the person may not comment; empty when they may.
    Optional<RefusalReason> reasonAgainstSaying(VersionId version);

    Answer<ReviewComment> say(VersionId version, @Nullable String rule, String words);

    Answer<ReviewComment> resolve(UUID comment);

    Answer<ChangeRequest> ask(VersionId version, String reason);

    Answer<ChangeRequest> takeBack(VersionId version);

    Map<PersonId, Person> people(Collection<PersonId> wanted);

    /// The number of a version.
    int number(VersionId version);
}
