package org.perimeter.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.EntryKind;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.DelegatedLists;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Component;

/// Takes drafts and versions to where a test begins, by the services themselves.
@Component
public class Journey {
    private final Programmes programmes;
    private final Drafts drafts;
    private final Versions versions;
    private final EvidenceFile evidence;
    private final Reviews reviews;
    private final Releases releases;
    private final Cast cast;
    private final ListEditing editing;
    private final VersionedLists versionedLists;
    private final Delegations delegations;
    private final DelegatedLists delegatedLists;
    private int points;
    private int lists;

    Journey(
            Programmes programmes,
            Drafts drafts,
            Versions versions,
            EvidenceFile evidence,
            Reviews reviews,
            Releases releases,
            Cast cast,
            ListEditing editing,
            VersionedLists versionedLists,
            Delegations delegations,
            DelegatedLists delegatedLists) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.versions = versions;
        this.evidence = evidence;
        this.reviews = reviews;
        this.releases = releases;
        this.cast = cast;
        this.editing = editing;
        this.versionedLists = versionedLists;
        this.delegations = delegations;
        this.delegatedLists = delegatedLists;
    }

    /// A draft whose one rule no other draft has.
    public Draft draft(String programme, Person analyst) {
        var policy = Samples.policy(programmes.get(programme), ++points);
        return drafts.start(new Beginning.Given(policy, "A draft"), analyst.id()).orElseThrow();
    }

    /// A list of ports that no other test has, with these entries as its version 2.
    public VersionedList ports(Person analyst, String... codes) {
        String name = "ports-" + ++lists;
        var wanted =
                new NewList(
                        name,
                        ListShape.VALUES,
                        EntryKind.PORTS,
                        new Bilingual("Ports to try", "Ports d’essai"));
        editing.create(wanted, "To try things", analyst.id()).orElseThrow();
        changed(name, 1, analyst, codes);
        return versionedLists.get(name);
    }

    /// Adds ports to a list.
    public ListVersion changed(String list, int base, Person analyst, String... codes) {
        var change =
                new ListChange(
                        list,
                        base,
                        Stream.of(codes).map(ListEntry::of).toList(),
                        List.of(),
                        "To try things");
        if (editing.change(change, analyst.id()) instanceof Changing.Changed(var version)) {
            return version;
        }
        throw new AssertionError("Not changed: " + change);
    }

    /// A draft whose one rule looks the port of loading up in a list.
    public Draft draftWith(String list, String programme, Person analyst) {
        var policy = Samples.lookingUp(programmes.get(programme), list);
        return drafts.start(new Beginning.Given(policy, "A draft"), analyst.id()).orElseThrow();
    }

    /// A released version whose content delegates the list to CBSA: at most five entries, two changes a day.
    public Version delegating(
            String list, String programme, Person analyst, Person canada, Person other) {
        Draft draft = draftWith(list, programme, analyst);
        delegations
                .delegate(draft.id(), new Delegations.Wish(list, Agency.CBSA, 5, 2), analyst.id())
                .orElseThrow();
        Version version = submitted(draft, analyst);
        attached(version, analyst, MustCatch.PASSED);
        approved(version, canada);
        approved(version, other);
        released(version, canada);
        return version;
    }

    /// What an approver does alone: both signatures, and the release.
    public Answer<PublishedRelease> releasedAlone(String list, String programme, Person approver) {
        var snapshot =
                cast.sign(delegatedLists.statementFor(programme, list, approver.id()), approver);
        var bundle = cast.sign(delegatedLists.releaseFor(snapshot, approver.id()), approver);
        return delegatedLists.release(snapshot, bundle, approver.id());
    }

    public Draft draftFrom(Version version, Person analyst) {
        return drafts.start(new Beginning.Submitted(version.id(), "The next one"), analyst.id())
                .orElseThrow();
    }

    public Version submitted(Draft draft, Person analyst) {
        return submitted(new Submission(draft.id(), draft.revision(), "Try it"), analyst);
    }

    private Version submitted(Submission submission, Person analyst) {
        return switch (versions.submit(submission, analyst.id())) {
            case Submitting.Submitted(Version version) -> version;
            case Submitting.Found(var findings) -> throw new AssertionError(findings);
            case Submitting.Red red -> throw new AssertionError(red);
            case Submitting.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    /// A version to be in force within a window, with evidence, ready to be approved.
    public Version inReview(String programme, Person analyst, EffectiveWindow window) {
        Draft draft = draft(programme, analyst);
        Version version =
                submitted(new Submission(draft.id(), draft.revision(), "Try it", window), analyst);
        attached(version, analyst, MustCatch.PASSED);
        return version;
    }

    /// A version with a rule that is to be reviewed by a day, with evidence, ready to be approved.
    public Version inReview(String programme, Person analyst, LocalDate reviewBy) {
        var policy = Samples.reviewedBy(programmes.get(programme), ++points, reviewBy);
        Draft draft =
                drafts.start(new Beginning.Given(policy, "A draft"), analyst.id()).orElseThrow();
        Version version = submitted(draft, analyst);
        attached(version, analyst, MustCatch.PASSED);
        return version;
    }

    /// The next version of the same draft, unchanged.
    public Version submittedAgain(Version version, Person analyst) {
        return submitted(drafts.get(version.draft()), analyst);
    }

    public Evidence attached(Version version, Person person, MustCatch mustCatch) {
        var found =
                new Evidence(
                        Samples.hash("run " + version.id() + mustCatch),
                        version.contentHash(),
                        Samples.hash("data"),
                        mustCatch);
        return evidence.attach(version.id(), found, person.id()).orElseThrow().evidence();
    }

    /// A version with evidence, ready to be approved.
    public Version inReview(String programme, Person analyst) {
        Version version = submitted(draft(programme, analyst), analyst);
        attached(version, analyst, MustCatch.PASSED);
        return version;
    }

    public Approval approved(Version version, Person approver) {
        var signed = cast.sign(reviews.statementFor(version.id(), approver.id()), approver);
        return reviews.approve(version.id(), approver.id(), signed).orElseThrow();
    }

    public PublishedRelease released(Version version, Person publisher) {
        var signed = cast.sign(releases.statementFor(version.id(), publisher.id()), publisher);
        return releases.publish(version.id(), publisher.id(), signed).orElseThrow();
    }
}
