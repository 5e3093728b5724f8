package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.review.ReviewRefusal.NO_PART_IN_REVIEW;
import static org.perimeter.policy.review.ReviewRefusal.NO_SUCH_RULE;
import static org.perimeter.policy.review.ReviewRefusal.WORDS_MISSING;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.internal.ConversationStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said of versions by the agencies of their programme. A comment stays; it is settled, never changed.
@Service
@Transactional
public class Conversation {
    public static final int LONGEST = 4_000;

    private static final Set<Role> TAKE_PART =
            EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.APPROVER);

    private final ConversationStore store;
    private final Versions versions;
    private final Programmes programmes;
    private final People people;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public Conversation(
            ConversationStore store,
            Versions versions,
            Programmes programmes,
            People people,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.programmes = programmes;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param rule the rule that the words are about; `null` for the whole version
    public Answer<ReviewComment> say(
            VersionId id, @Nullable String rule, String words, PersonId by) {
        Version version = versions.get(id);
        Person person = people.get(by);
        Optional<RefusalReason> against = reasonAgainst(version, person);
        if (against.isPresent()) {
            return Answer.refused(against.get());
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return Answer.refused(WORDS_MISSING);
        }
        if (rule != null
                && versions.policy(id).rules().stream().noneMatch(one -> one.id().equals(rule))) {
            return Answer.refused(NO_SUCH_RULE);
        }
        var comment =
                new ReviewComment(
                        ids.next(), id, rule, words.strip(), person.actor(), clock.instant(), null);
        store.add(comment);
        record("comment", version, person);
        return Answer.done(comment);
    }

    /// Settles a comment; one that is settled stays as it is.
    public Answer<ReviewComment> resolve(UUID comment, PersonId by) {
        ReviewComment found =
                store.comment(comment)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No comment " + comment + "\nMaybe it is a version’s id."));
        Version version = versions.get(found.version());
        Person person = people.get(by);
        Optional<RefusalReason> against = reasonAgainst(version, person);
        if (against.isPresent()) {
            return Answer.refused(against.get());
        }
        if (store.resolve(comment, person.id(), clock.instant())) {
            record("resolve-comment", version, person);
        }
        return Answer.done(store.comment(comment).orElseThrow());
    }

    /// Why the person may not take part; empty when they may.
    @Transactional(readOnly = true)
    public Optional<RefusalReason> reasonAgainst(VersionId id, PersonId by) {
        return reasonAgainst(versions.get(id), people.get(by));
    }

    private Optional<RefusalReason> reasonAgainst(Version version, Person person) {
        if (!programmes.get(version.programme()).requires(person.agency())) {
            return Optional.of(AGENCY_NOT_REQUIRED);
        }
        return TAKE_PART.stream().anyMatch(person::is)
                ? Optional.empty()
                : Optional.of(NO_PART_IN_REVIEW);
    }

    /// What was said of the version, oldest first; before it, what is still open of earlier versions of its draft.
    @Transactional(readOnly = true)
    public List<ReviewComment> of(VersionId id) {
        return store.comments(id);
    }

    private void record(String action, Version version, Person person) {
        audit.record(
                new AuditEvent(
                        person.actor(),
                        action,
                        version.subject(),
                        version.contentHash(),
                        version.contentHash()));
    }
}
