package org.perimeter.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class DraftsIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Drafts drafts;
    @Autowired Programmes programmes;

    @Test
    void a_blank_draft_has_the_programmes_bands_and_no_rule() {
        Person analyst = cast.analyst(Agency.CBSA);

        Draft draft =
                drafts.start(new Beginning.Blank("pact", "Air cargo"), analyst.id()).orElseThrow();

        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.policy().bands()).isEqualTo(programmes.get("pact").bands());
        assertThat(draft.policy().rules()).isEmpty();
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.of("pact")).contains(draft);
    }

    @Test
    void each_save_is_kept_with_the_person_who_made_it() {
        Person first = cast.analyst(Agency.CBSA);
        Person second = cast.analyst(Agency.CBP);
        Draft draft = journey.draft("prince-rupert", first);

        drafts.save(draft.id(), 1, policy(7, 8), second.id());

        assertThat(drafts.revisions(draft.id()))
                .extracting(Revision::editedBy)
                .containsExactly(second.id(), first.id());
        assertThat(drafts.get(draft.id()).policy()).isEqualTo(policy(7, 8));
    }

    @Test
    void a_heading_tells_of_the_newest_save_and_of_the_version_that_a_draft_began_from() {
        Person first = cast.analyst(Agency.CBSA);
        Person second = cast.analyst(Agency.CBP);
        Draft blank = drafts.start(new Beginning.Blank("seals", "Seals"), first.id()).orElseThrow();
        Draft full = journey.draft("seals", first);
        Version version = journey.submitted(full, first);
        Draft next = journey.draftFrom(version, first);
        drafts.save(next.id(), 1, programmes.get("seals").blankPolicy(), second.id());

        List<Heading> headings = drafts.headings("seals");

        assertThat(headings).extracting(Heading::id).startsWith(next.id(), full.id(), blank.id());
        Heading heading = headings.getFirst();
        assertThat(heading.beganFrom()).contains(version.id());
        assertThat(heading.revision()).isEqualTo(2);
        assertThat(heading.savedBy()).isEqualTo(second.id());
        assertThat(heading.savedAt()).isEqualTo(drafts.get(next.id()).newest().editedAt());
        assertThat(headings.get(2).beganFrom()).isEmpty();
    }

    @Test
    void saving_what_is_there_already_makes_no_revision() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("prince-rupert", analyst);

        var saving = drafts.save(draft.id(), 1, draft.policy(), cast.analyst(Agency.CBP).id());

        assertThat(saving).isEqualTo(new Saving.Saved(draft));
    }

    @Test
    void a_stale_save_returns_both_sides_and_loses_neither() {
        Person first = cast.analyst(Agency.CBSA);
        Person second = cast.analyst(Agency.CBP);
        Draft common = journey.draft("prince-rupert", first);
        drafts.save(common.id(), 1, policy(1, 2), first.id());

        var saving = drafts.save(common.id(), 1, policy(3), second.id());

        assertThat(saving)
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> {
                            assertThat(stale.theirs().revision()).isEqualTo(2);
                            assertThat(stale.theirs().policy()).isEqualTo(policy(1, 2));
                            assertThat(stale.by()).isEqualTo(first);
                            assertThat(stale.common().policy()).isEqualTo(common.policy());
                            assertThat(stale.ours()).isEqualTo(policy(3));
                        });
        assertThat(drafts.get(common.id()).policy()).isEqualTo(policy(1, 2));
        assertThat(drafts.lateSaves(common.id()))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.policy()).isEqualTo(policy(3));
                    assertThat(late.editedBy()).isEqualTo(second.id());
                });
    }

    @Test
    void of_two_saves_at_the_same_time_one_is_late() throws Exception {
        Person first = cast.analyst(Agency.CBSA);
        Person second = cast.analyst(Agency.CBP);
        Draft draft = journey.draft("prince-rupert", first);
        List<Callable<Saving>> both =
                List.of(
                        () -> drafts.save(draft.id(), 1, policy(1, 2), first.id()),
                        () -> drafts.save(draft.id(), 1, policy(3, 4), second.id()));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(both);
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .hasAtLeastOneElementOfType(Saving.Saved.class)
                    .hasAtLeastOneElementOfType(Saving.Stale.class);
        }
    }

    @Test
    void only_an_analyst_of_the_programmes_agencies_writes() {
        Person reviewer = cast.person(Agency.CBSA, Role.REVIEWER);
        Person transport = cast.analyst(Agency.TC);
        Draft draft = journey.draft("prince-rupert", cast.analyst(Agency.CBSA));

        assertThat(drafts.save(draft.id(), 1, policy(9), reviewer.id()))
                .isEqualTo(new Saving.Refused(DraftRefusal.NOT_AN_ANALYST));
        assertThat(drafts.save(draft.id(), 1, policy(9), transport.id()))
                .isEqualTo(new Saving.Refused(DraftRefusal.AGENCY_NOT_IN_PROGRAMME));
        assertThat(drafts.start(new Beginning.Given(policy(9), "Mine"), transport.id()))
                .isEqualTo(Answer.refused(DraftRefusal.AGENCY_NOT_IN_PROGRAMME));
    }

    @Test
    void a_policy_stays_in_its_programme_and_uses_its_dispositions() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("prince-rupert", analyst);
        Policy other = Samples.policy(programmes.get("montreal"), 9);
        Policy air = programmes.get("pact").blankPolicy();
        var foreign =
                new Policy(
                        "prince-rupert", air.scope(), air.dispositions(), air.bands(), List.of());

        assertThat(drafts.save(draft.id(), 1, other, analyst.id()))
                .isEqualTo(new Saving.Refused(DraftRefusal.OTHER_PROGRAMME));
        assertThat(drafts.save(draft.id(), 1, foreign, analyst.id()))
                .isEqualTo(new Saving.Refused(DraftRefusal.OTHER_DISPOSITIONS));
    }

    @Test
    void a_draft_from_a_version_keeps_its_authors_order() {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft draft = journey.draft("prince-rupert", analyst);
        drafts.save(draft.id(), 1, policy(50, 40, 30, 20), analyst.id());
        var version = journey.submitted(drafts.get(draft.id()), analyst);

        Draft next = journey.draftFrom(version, analyst);

        assertThat(next.policy()).isEqualTo(policy(50, 40, 30, 20));
        assertThat(next.beganFrom()).contains(version.id());
    }

    private Policy policy(int... points) {
        Programme programme = programmes.get("prince-rupert");
        return Samples.policy(programme, points);
    }
}
