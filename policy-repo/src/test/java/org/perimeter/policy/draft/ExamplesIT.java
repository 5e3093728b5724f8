package org.perimeter.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PolicyTest
class ExamplesIT {
    private static final String HEAVY = "{\"grossWeight\":\"25000\",\"port.discharge\":\"CAPRR\"}";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Drafts drafts;
    @Autowired Examples examples;
    @Autowired Versions versions;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient sql;

    private Person analyst;
    private Draft draft;

    @BeforeEach
    void a_draft_that_adds_ten_points_to_heavy_cargo() {
        analyst = cast.analyst(Agency.CBSA);
        var policy = Samples.policy(programmes.get("montreal"), 10);
        draft =
                drafts.start(new Beginning.Given(policy, "Heavy cargo"), analyst.id())
                        .orElseThrow();
    }

    @Test
    void a_version_carries_the_examples_of_its_draft_and_the_next_draft_begins_with_them() {
        Example kept = kept(golden("heavy", 10));

        Version version = journey.submitted(draft, analyst);

        assertThat(Content.read(versions.content(version.id())).goldenCases())
                .containsExactly(kept.golden());
        assertThat(examples.of(journey.draftFrom(version, analyst).id()))
                .extracting(Example::golden)
                .containsExactly(kept.golden());
    }

    @Test
    void an_example_that_comes_out_otherwise_stops_the_submission_and_tells_how() {
        kept(golden("heavy", 10));
        GoldenCase wrong = golden("too much", 40);
        kept(wrong);

        assertThat(submitted())
                .isEqualTo(
                        new Submitting.Red(
                                List.of(new Submitting.RedExample(wrong, expected(10))),
                                List.of()));
        assertThat(versions.of("montreal")).noneMatch(v -> v.draft().equals(draft.id()));
    }

    @Test
    void what_is_expected_otherwise_takes_the_place_of_what_was_expected() {
        Example before = kept(golden("heavy", 40));

        Example after = examples.expect(before, expected(10), analyst.id()).orElseThrow();

        assertThat(examples.of(draft.id())).containsExactly(after);
        assertThat(submitted()).isInstanceOf(Submitting.Submitted.class);
        assertThat(examples.remove(before, analyst.id()))
                .isEqualTo(Answer.refused(ExampleRefusal.GONE));
    }

    @Test
    void what_is_removed_no_longer_counts_and_stays_on_record() {
        examples.remove(kept(golden("heavy", 40)), analyst.id()).orElseThrow();

        assertThat(examples.of(draft.id())).isEmpty();
        assertThat(submitted()).isInstanceOf(Submitting.Submitted.class);
        assertThat(audit.of("draft " + draft.id()))
                .extracting(entry -> entry.event().action())
                .contains("keep-example", "remove-example");
    }

    @Test
    void whoever_keeps_or_removes_an_example_has_a_hand_in_the_version() {
        Person keeps = cast.analyst(Agency.CBP);
        Person removes = cast.analyst(Agency.CBP);
        Example one = examples.keep(draft.id(), golden("one", 10), keeps.id()).orElseThrow();
        examples.remove(one, removes.id()).orElseThrow();

        assertThat(journey.submitted(draft, analyst).contributors())
                .contains(keeps.id(), removes.id());
    }

    @Test
    void a_name_is_taken_once_and_has_a_length() {
        kept(golden("heavy", 10));
        assertThat(examples.keep(draft.id(), golden("heavy", 20), analyst.id()))
                .isEqualTo(Answer.refused(ExampleRefusal.NAME_TAKEN));
        assertThat(examples.keep(draft.id(), golden(" ", 10), analyst.id()))
                .isEqualTo(Answer.refused(ExampleRefusal.NAME_SHAPE));
    }

    @Test
    void a_draft_has_two_hundred_examples_at_most() {
        for (int i = 0; i < 200; i++) {
            kept(golden("heavy " + i, 10));
        }
        assertThat(examples.keep(draft.id(), golden("one more", 10), analyst.id()))
                .isEqualTo(Answer.refused(ExampleRefusal.TOO_MANY));
    }

    @Test
    void only_analysts_of_an_agency_of_the_programme_keep_examples() {
        assertThat(
                        examples.keep(
                                draft.id(),
                                golden("heavy", 10),
                                cast.person(Agency.CBSA, Role.REVIEWER).id()))
                .isEqualTo(Answer.refused(DraftRefusal.NOT_AN_ANALYST));
        assertThat(examples.keep(draft.id(), golden("heavy", 10), cast.analyst(Agency.TC).id()))
                .isEqualTo(Answer.refused(DraftRefusal.AGENCY_NOT_IN_PROGRAMME));
    }

    @Test
    void an_example_is_neither_changed_nor_deleted_in_sql() {
        Example kept = kept(golden("heavy", 10));
        for (String attack :
                List.of(
                        "UPDATE perimeter.draft_example SET added_at = now() WHERE id = ?",
                        "DELETE FROM perimeter.draft_example WHERE id = ?")) {
            assertThatThrownBy(() -> sql.sql(attack).param(kept.id().value()).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Example kept(GoldenCase golden) {
        return examples.keep(draft.id(), golden, analyst.id()).orElseThrow();
    }

    private Submitting submitted() {
        return versions.submit(
                new Submission(draft.id(), draft.revision(), "Try it"), analyst.id());
    }

    private static GoldenCase golden(String name, int points) {
        return GoldenCase.of(name, HEAVY.getBytes(StandardCharsets.UTF_8), expected(points));
    }

    private static Expected expected(int points) {
        return new Expected(Scope.IN, points, Disposition.REFER, null, List.of(), List.of("R-1"));
    }
}
