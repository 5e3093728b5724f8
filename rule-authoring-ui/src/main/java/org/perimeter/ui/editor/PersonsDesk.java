package org.perimeter.ui.editor;

import java.util.Optional;
import java.util.function.Supplier;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Versions;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The drafts and versions of the database, for the person who is signed in.
final class PersonsDesk implements DraftDesk {
    private final Drafts drafts;
    private final Versions versions;
    private final PersonId person;

    PersonsDesk(Drafts drafts, Versions versions, PersonId person) {
        this.drafts = drafts;
        this.versions = versions;
        this.person = person;
    }

    @Override
    public Optional<Saving> save(DraftId draft, int revision, Policy policy) {
        return answer(() -> drafts.save(draft, revision, policy, person));
    }

    @Override
    public Optional<Submitting> submit(Submission submission) {
        return answer(() -> versions.submit(submission, person));
    }

    private static <T> Optional<T> answer(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (DataAccessException | TransactionException noAnswer) {
            return Optional.empty();
        }
    }
}
