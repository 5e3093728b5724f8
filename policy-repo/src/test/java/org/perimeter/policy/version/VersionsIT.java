package org.perimeter.policy.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class VersionsIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Drafts drafts;
    @Autowired Versions versions;
    @Autowired Programmes programmes;

    @Test
    void a_version_is_its_content_under_its_hash() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("seals", analyst);

        Version version = journey.submitted(draft, analyst);

        byte[] bytes = versions.content(version.id());
        assertThat(Hash.of(bytes)).isEqualTo(version.contentHash());
        assertThat(bytes).isEqualTo(Content.of(draft.policy(), List.of()).canonical());
        assertThat(versions.policy(version.id())).isEqualTo(draft.policy());
        assertThat(versions.get(version.id())).isEqualTo(version);
        assertThat(versions.with("seals", version.contentHash())).contains(version);
        assertThat(versions.of("seals").getFirst()).isEqualTo(version);
    }

    @Test
    void everybody_whose_edit_it_contains_is_a_contributor() {
        Person first = cast.analyst(Agency.CBSA);
        Person second = cast.analyst(Agency.CBP);
        Person third = cast.analyst(Agency.CBP);
        Draft draft = journey.draft("seals", first);
        drafts.save(draft.id(), 1, Samples.policy(programmes.get("seals"), 1, 2), second.id());

        Version version = journey.submitted(drafts.get(draft.id()), third);

        assertThat(version.contributors()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(version.hasHandIn(third.id())).isTrue();
    }

    @Test
    void an_edit_after_submitting_is_another_version() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("seals", analyst);
        Version first = journey.submitted(draft, analyst);
        drafts.save(draft.id(), 1, Samples.policy(programmes.get("seals"), 1, 2), analyst.id());

        Version second = journey.submitted(drafts.get(draft.id()), analyst);

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void a_policy_with_errors_is_refused_with_all_of_them() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft blank =
                drafts.start(new Beginning.Blank("seals", "Nothing yet"), analyst.id())
                        .orElseThrow();

        Submitting submitting =
                versions.submit(new Submission(blank.id(), 1, "Too early"), analyst.id());

        assertThat(submitting)
                .isInstanceOfSatisfying(
                        Submitting.Found.class,
                        found ->
                                assertThat(found.findings())
                                        .extracting(Finding::node)
                                        .contains("/scope"));
        assertThat(versions.of("seals")).noneMatch(v -> v.draft().equals(blank.id()));
    }

    @Test
    void a_rule_without_rationale_basis_or_next_review_is_named_and_becomes_no_version() {
        Person analyst = cast.analyst(Agency.CBSA);
        var policy = Samples.policy(programmes.get("seals"), 1);
        Rule rule = policy.rules().getFirst();
        var bare =
                new Rule(
                        rule.id(),
                        rule.title(),
                        rule.when(),
                        rule.effects(),
                        rule.reasonCode(),
                        rule.reason(),
                        new Governance("CBSA", "joint", " ", "", null, null, null, null));
        Draft draft =
                drafts.start(
                                new Beginning.Given(
                                        new Policy(
                                                policy.programme(),
                                                policy.scope(),
                                                policy.dispositions(),
                                                policy.bands(),
                                                List.of(bare)),
                                        "Bare"),
                                analyst.id())
                        .orElseThrow();

        assertThat(versions.submit(new Submission(draft.id(), 1, "Too early"), analyst.id()))
                .isInstanceOfSatisfying(
                        Submitting.Found.class,
                        found ->
                                assertThat(found.findings())
                                        .extracting(Finding::node)
                                        .containsExactly(
                                                "/governance/rationale",
                                                "/governance/basis",
                                                "/governance/nextReview"));
    }

    @Test
    void a_draft_saved_since_is_not_submitted() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("seals", analyst);
        drafts.save(draft.id(), 1, Samples.policy(programmes.get("seals"), 1, 2), analyst.id());

        assertThat(refusal(draft, "What I saw", analyst)).isEqualTo(VersionRefusal.SAVED_SINCE);
    }

    @Test
    void a_submission_says_what_changes() {
        Person analyst = cast.analyst(Agency.CBSA);

        assertThat(refusal(journey.draft("seals", analyst), "  ", analyst))
                .isEqualTo(VersionRefusal.COMMENT_MISSING);
    }

    @Test
    void only_an_analyst_submits() {
        Draft draft = journey.draft("seals", cast.analyst(Agency.CBSA));
        Person reviewer = cast.person(Agency.CBSA, Role.REVIEWER);

        assertThat(refusal(draft, "Not mine", reviewer)).isEqualTo(DraftRefusal.NOT_AN_ANALYST);
    }

    private Object refusal(Draft draft, String comment, Person person) {
        var submission = new Submission(draft.id(), 1, comment);
        var submitting = versions.submit(submission, person.id());
        assertThat(submitting).isInstanceOf(Submitting.Refused.class);
        return ((Submitting.Refused) submitting).reason();
    }
}
