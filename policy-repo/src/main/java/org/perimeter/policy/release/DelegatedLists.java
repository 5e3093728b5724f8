package org.perimeter.policy.release;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists that one agency releases alone, under the content that all agencies have released.
///
/// An approver signs twice: the entries, which every later release of the content carries, and the release that brings them.
@Service
public class DelegatedLists {
    private final SnapshotRules rules;
    private final SnapshotPublishing publishing;
    private final Programmes programmes;
    private final People people;
    private final ApproverKeys keys;
    private final Releases releases;
    private final Clock clock;

    DelegatedLists(
            SnapshotRules rules,
            SnapshotPublishing publishing,
            Programmes programmes,
            People people,
            ApproverKeys keys,
            Releases releases,
            Clock clock) {
        this.rules = rules;
        this.publishing = publishing;
        this.programmes = programmes;
        this.people = people;
        this.keys = keys;
        this.releases = releases;
        this.clock = clock;
    }

    /// How it stands with a list, for each programme whose released content delegates it.
    @Transactional(readOnly = true)
    public List<ListDelegation> of(String list) {
        return programmes.all().stream()
                .map(Programme::slug)
                .flatMap(programme -> rules.standing(programme, list).stream())
                .toList();
    }

    /// Why the person may not release the newest version of the list; empty when they may.
    @Transactional(readOnly = true)
    public Optional<RefusalReason> reasonAgainst(ListDelegation standing, PersonId person) {
        return rules.reasonAgainst(standing, people.get(person));
    }

    /// What the person would sign first: the newest version of the list.
    @Transactional(readOnly = true)
    public Answer<SnapshotStatement> statementFor(String programme, String list, PersonId signer) {
        Person person = people.get(signer);
        Optional<ListDelegation> standing = rules.standing(programme, list);
        if (standing.isEmpty()) {
            return Answer.refused(SnapshotRefusal.NOT_DELEGATED);
        }
        Optional<RefusalReason> reason = rules.reasonAgainst(standing.get(), person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Optional<ApproverKey> key = keys.rostered(signer);
        return key.map(found ->
                        Answer.done(
                                rules.statement(standing.get(), person, found, clock.instant())))
                .orElse(Answer.refused(ReleaseRefusal.NO_KEY));
    }

    /// What they would sign then: the release that brings it.
    public Answer<BundleStatement> releaseFor(
            Signed<SnapshotStatement> snapshot, PersonId publisher) {
        return publishing.statementFor(snapshot, publisher);
    }

    /// Records both, or neither; then delivers the release, as [Releases#publish] does.
    public Answer<PublishedRelease> release(
            Signed<SnapshotStatement> snapshot,
            Signed<BundleStatement> bundle,
            PersonId publisher) {
        return releases.delivered(publishing.record(snapshot, bundle, publisher));
    }
}
