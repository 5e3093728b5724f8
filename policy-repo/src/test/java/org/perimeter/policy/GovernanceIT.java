package org.perimeter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Stages;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;

/// From the first draft to the release that a node accepts.
@PolicyTest
class GovernanceIT {
    @Autowired Cast cast;
    @Autowired Programmes programmes;
    @Autowired Drafts drafts;
    @Autowired Versions versions;
    @Autowired EvidenceFile evidence;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Stages stages;
    @Autowired AuditTrail audit;
    @Autowired BundleDirectory directory;
    @Autowired Pins pins;
    @Autowired Clock clock;

    @Test
    void a_draft_becomes_a_release_that_a_node_accepts() {
        Person analyst = cast.analyst(Agency.CBSA);
        Person canada = cast.approver(Agency.CBSA);
        Person states = cast.approver(Agency.CBP);
        var programme = programmes.get("montreal");

        var draft =
                drafts.start(new Beginning.Blank("montreal", "First rules"), analyst.id())
                        .orElseThrow();
        var saved = drafts.save(draft.id(), 1, Samples.policy(programme, 30), analyst.id());
        assertThat(saved).isInstanceOf(Saving.Saved.class);

        var submitting =
                versions.submit(new Submission(draft.id(), 2, "The first rule"), analyst.id());
        assertThat(submitting).isInstanceOf(Submitting.Submitted.class);
        Version version = ((Submitting.Submitted) submitting).version();
        assertThat(version.contributors()).containsExactly(analyst.id());
        assertThat(Content.read(versions.content(version.id())).hash())
                .isEqualTo(version.contentHash());
        assertThat(stages.of(version.id()))
                .isEqualTo(new Stage.InReview(Set.of(Agency.CBSA, Agency.CBP)));

        evidence.attach(
                        version.id(),
                        new Evidence(
                                Samples.hash("run"),
                                version.contentHash(),
                                Samples.hash("data"),
                                MustCatch.PASSED),
                        analyst.id())
                .orElseThrow();
        for (Person approver : List.of(canada, states)) {
            var signed = cast.sign(reviews.statementFor(version.id(), approver.id()), approver);
            reviews.approve(version.id(), approver.id(), signed).orElseThrow();
        }
        assertThat(stages.of(version.id())).isEqualTo(new Stage.Approved());

        var signed = cast.sign(releases.statementFor(version.id(), states.id()), states);
        PublishedRelease release =
                releases.publish(version.id(), states.id(), signed).orElseThrow();
        assertThat(stages.of(version.id())).isEqualTo(new Stage.Released(release));

        var candidate = directory.current("montreal").orElseThrow();
        assertThat(new ReleaseVerifier(pins, clock).verify(candidate, null))
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted ->
                                assertThat(accepted.release().hash()).isEqualTo(release.hash()));

        assertThat(actions(audit.of("draft " + draft.id())))
                .containsExactly("start-draft", "save-draft");
        assertThat(actions(audit.of(version.subject())))
                .containsExactly("submit", "attach-evidence", "approve", "approve");
        assertThat(actions(audit.of(release.subject()))).containsExactly("publish");
        assertThat(audit.of(release.subject()).getFirst().event().after())
                .isEqualTo(version.contentHash());
        assertThat(audit.firstBroken()).isEmpty();
    }

    private static List<String> actions(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.event().action()).toList();
    }
}
