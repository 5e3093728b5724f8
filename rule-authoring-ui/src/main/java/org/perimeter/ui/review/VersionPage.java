package org.perimeter.ui.review;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.version.Version;

/// A version as its reviewers see it, at one moment.
///
/// @param goldenCases how many outcomes every node must reach before it runs the version
/// @param delegations what one agency may do alone once it runs
record VersionPage(
        Version version,
        Programme programme,
        Authors authors,
        Stage stage,
        List<Consent> consents,
        Proof proof,
        Policy policy,
        int goldenCases,
        List<Delegation> delegations,
        Held held,
        List<Finding> findings,
        Baseline baseline) {

    /// @param contributors everybody whose edit it contains, by name
    record Authors(Person submitter, List<Person> contributors) {}

    /// What was released when the version was submitted, which its approvers compare it with.
    ///
    /// @param version empty where nothing was released
    /// @param moved   whether something else is released now, so that the version must be submitted anew
    /// @param changes from there to the version; empty where nothing was released
    record Baseline(Optional<Version> version, boolean moved, List<Change> changes) {
        static boolean moved(Optional<PublishedRelease> current, Version version) {
            return !current.map(PublishedRelease::contentHash).equals(version.baseContentHash());
        }
    }

    /// Newest first.
    List<AttachedEvidence> evidence() {
        return proof.attached();
    }

    /// What an approval would rest on.
    Optional<AttachedEvidence> basis() {
        return EvidenceMark.basis(version, evidence());
    }

    EvidenceMark evidenceMark() {
        return EvidenceMark.of(version, evidence());
    }

    /// Whether the version may still be released for the first time.
    boolean onItsWay() {
        return stage instanceof Stage.InReview || stage instanceof Stage.Approved;
    }

    long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
    }
}
