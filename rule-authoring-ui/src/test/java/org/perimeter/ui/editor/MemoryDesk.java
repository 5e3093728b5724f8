package org.perimeter.ui.editor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.draft.Revision;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;

/// One draft in memory that two persons save, by the rules of the real one.
final class MemoryDesk implements DraftDesk {
    static final Person ME = person("Noémie Tremblay", Agency.CBSA, 1);
    static final Person OTHER = person("Dana Whitfield", Agency.CBP, 2);

    private final List<Revision> revisions = new ArrayList<>();
    private final List<Policy> late = new ArrayList<>();
    private final List<Policy> submitted = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final DraftId id = new DraftId(new UUID(0, 7));
    private boolean answers = true;
    private boolean refuses;

    MemoryDesk(Policy policy) {
        add(policy, ME);
    }

    Draft draft() {
        return new Draft(id, "prince-rupert", "Draft", null, ME.id(), at(1), revisions.getLast());
    }

    void otherSaves(Policy policy) {
        add(policy, OTHER);
    }

    void stopAnswering(boolean stop) {
        answers = !stop;
    }

    void refuse() {
        refuses = true;
    }

    int revisions() {
        return revisions.size();
    }

    List<Submission> submissions() {
        return submissions;
    }

    List<Policy> submitted() {
        return submitted;
    }

    List<Policy> late() {
        return late;
    }

    @Override
    public Optional<Saving> save(DraftId draft, int revision, Policy policy) {
        if (!answers) {
            return Optional.empty();
        }
        if (refuses) {
            return Optional.of(new Saving.Refused(DraftRefusal.TOO_LARGE));
        }
        if (policy.equals(revisions.getLast().policy())) {
            return Optional.of(new Saving.Saved(draft()));
        }
        if (revision != revisions.size()) {
            late.add(policy);
            return Optional.of(
                    new Saving.Stale(draft(), OTHER, revisions.get(revision - 1), policy));
        }
        add(policy, ME);
        return Optional.of(new Saving.Saved(draft()));
    }

    @Override
    public Optional<Submitting> submit(Submission submission) {
        if (!answers) {
            return Optional.empty();
        }
        submissions.add(submission);
        submitted.add(revisions.get(submission.revision() - 1).policy());
        return Optional.of(new Submitting.Found(List.of()));
    }

    private void add(Policy policy, Person by) {
        var number = revisions.size() + 1;
        var hash = Hash.of(policy.toString().getBytes(StandardCharsets.UTF_8));
        revisions.add(new Revision(number, policy, hash, by.id(), at(number)));
    }

    private static Instant at(int number) {
        return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number);
    }

    private static Person person(String name, Agency agency, int number) {
        return new Person(
                new PersonId(new UUID(0, number)),
                "p" + number,
                name,
                agency,
                Set.of(Role.ANALYST));
    }
}
