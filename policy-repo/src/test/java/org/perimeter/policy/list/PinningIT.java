package org.perimeter.policy.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

/// From a list through the content that pins it to the node that runs it.
@PolicyTest
class PinningIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired VersionedLists lists;
    @Autowired Versions versions;
    @Autowired Reviews reviews;
    @Autowired BundleDirectory directory;
    @Autowired Pins pins;
    @Autowired Clock clock;

    private Person analyst;

    @BeforeEach
    void an_analyst() {
        analyst = cast.analyst(Agency.CBSA);
    }

    @Test
    void submitting_pins_the_list_of_the_day() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        Draft draft = journey.draftWith(list.name(), "seals", analyst);

        Version first = journey.submitted(draft, analyst);
        journey.changed(list.name(), 2, analyst, "BRSSZ");
        Version second = journey.submitted(draft, analyst);

        assertThat(content(first).lists()).isEqualTo(Map.of(list.name(), list.newest().hash()));
        assertThat(content(second).lists())
                .isEqualTo(Map.of(list.name(), lists.get(list.name()).newest().hash()));
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void a_list_that_does_not_exist_is_a_finding_at_its_node() {
        Draft draft = journey.draftWith("no-such-list", "seals", analyst);

        var answer = versions.submit(new Submission(draft.id(), 1, "Try it"), analyst.id());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Submitting.Found.class,
                        found ->
                                assertThat(found.findings())
                                        .singleElement()
                                        .satisfies(finding -> {
                                            assertThat(finding.check()).isEqualTo("unknown-list");
                                            assertThat(finding.ruleId()).isEqualTo("R-1");
                                            assertThat(finding.node()).isEqualTo("/when/list");
                                        }));
    }

    @Test
    void whoever_changed_a_list_since_the_last_release_had_a_hand_in_the_version() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        VersionedList list = journey.ports(both, "CNSHA");
        Version version =
                journey.submitted(journey.draftWith(list.name(), "seals", analyst), analyst);
        journey.attached(version, analyst, MustCatch.NONE);

        assertThat(version.contributors()).containsExactlyInAnyOrder(analyst.id(), both.id());
        assertThat(reviews.statementFor(version.id(), both.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.OWN_WORK));
    }

    @Test
    void a_release_carries_its_lists_to_the_nodes_and_what_it_held_belongs_to_all() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        Draft draft = journey.draftWith(list.name(), "pact", analyst);
        Version version = journey.submitted(draft, analyst);
        journey.attached(version, analyst, MustCatch.NONE);
        Person canada = cast.approver(Agency.CBSA);
        journey.approved(version, canada);
        journey.approved(version, cast.approver(Agency.TC));
        journey.released(version, canada);

        var candidate = directory.current("pact").orElseThrow();
        assertThat(directory.list(list.newest().hash()))
                .hasValue(lists.bytes(list.newest().hash()).orElseThrow());
        assertThat(new ReleaseVerifier(pins, clock).verify(candidate, null))
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted ->
                                assertThat(accepted.release().content().lists())
                                        .containsKey(list.name()));

        Person next = cast.analyst(Agency.CBSA);
        journey.changed(list.name(), 2, next, "BRSSZ");
        Version later = journey.submitted(journey.draftFrom(version, next), next);
        assertThat(later.contributors()).containsExactly(next.id());
    }

    @Test
    void it_is_known_which_rules_of_which_drafts_and_versions_name_a_list() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        Draft draft = journey.draftWith(list.name(), "montreal", analyst);
        Version version = journey.submitted(draft, analyst);
        journey.changed(list.name(), 2, analyst, "BRSSZ");

        assertThat(lists.uses(list.name()))
                .containsExactly(
                        new ListUse.InDraft("montreal", draft.id(), "A draft", List.of("R-1")),
                        new ListUse.InVersion(
                                "montreal",
                                version.id(),
                                version.number(),
                                2,
                                false,
                                List.of("R-1")));
        assertThat(lists.useCounts()).containsEntry(list.name(), 1);

        journey.attached(version, analyst, MustCatch.NONE);
        Person canada = cast.approver(Agency.CBSA);
        journey.approved(version, canada);
        journey.approved(version, cast.approver(Agency.CBP));
        journey.released(version, canada);
        assertThat(lists.uses(list.name()))
                .element(1)
                .isInstanceOfSatisfying(
                        ListUse.InVersion.class, use -> assertThat(use.released()).isTrue());
        assertThat(lists.useCounts()).containsEntry(list.name(), 2);
        assertThat(lists.uses("no-such-list")).isEmpty();
    }

    private Content content(Version version) {
        return Content.read(versions.content(version.id()));
    }
}
