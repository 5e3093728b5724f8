package org.perimeter.policy.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Agreed;
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
class SettingsIT {
    private static final Hash DATA = Samples.hash("data");
    private static final String HEAVY = "{\"grossWeight\":\"25000\",\"port.discharge\":\"CAPRR\"}";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Drafts drafts;
    @Autowired DraftSettings settings;
    @Autowired Versions versions;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient sql;

    private Person analyst;
    private Draft draft;

    /// Which refers heavy cargo to an officer.
    @BeforeEach
    void a_draft_that_refers_heavy_cargo() {
        analyst = cast.analyst(Agency.CBSA);
        var policy = Samples.policy(programmes.get("montreal"), 10);
        draft =
                drafts.start(new Beginning.Given(policy, "Heavy cargo"), analyst.id())
                        .orElseThrow();
    }

    @Test
    void a_version_carries_the_settings_of_its_draft_and_the_next_draft_begins_with_them() {
        settings.choose(draft.id(), DATA, analyst.id()).orElseThrow();
        PlantedEvent event = planted("heavy", Disposition.REFER);

        Version version = journey.submitted(draft, analyst);

        var agreed = new ProgrammeSettings(DATA, List.of(event.event()));
        assertThat(Content.read(versions.content(version.id())).programmeSettings())
                .isEqualTo(agreed);
        assertThat(version.agreed()).isEqualTo(new Agreed(DATA, 1));
        assertThat(settings.of(journey.draftFrom(version, analyst).id())).isEqualTo(agreed);
    }

    @Test
    void a_version_without_settings_says_nothing_of_them() {
        Version version = journey.submitted(draft, analyst);

        assertThat(version.agreed()).isEqualTo(Agreed.NOTHING);
        assertThat(new String(versions.content(version.id()), UTF_8)).doesNotContain("settings");
    }

    @Test
    void an_event_that_is_missed_stops_the_submission_and_tells_what_it_comes_to() {
        planted("heavy", Disposition.REFER);
        PlantedEvent missed = planted("heavier", Disposition.HOLD);

        assertThat(submitted())
                .isEqualTo(
                        new Submitting.Red(
                                List.of(),
                                List.of(
                                        new Submitting.MissedEvent(
                                                missed.event(),
                                                new Reached(
                                                        Scope.IN, Disposition.REFER, List.of())))));
        assertThat(versions.of("montreal")).noneMatch(v -> v.draft().equals(draft.id()));
    }

    @Test
    void another_weakest_disposition_takes_the_place_of_the_one_before() {
        PlantedEvent strict = planted("heavy", Disposition.EXAMINE);

        PlantedEvent mild = settings.allow(strict, Disposition.REFER, analyst.id()).orElseThrow();

        assertThat(settings.events(draft.id())).containsExactly(mild);
        assertThat(submitted()).isInstanceOf(Submitting.Submitted.class);
        assertThat(settings.remove(strict, analyst.id()))
                .isEqualTo(Answer.refused(SettingsRefusal.GONE));
    }

    @Test
    void the_baseline_chosen_last_counts_and_may_be_none() {
        settings.choose(draft.id(), DATA, analyst.id()).orElseThrow();
        settings.choose(draft.id(), DATA, analyst.id()).orElseThrow();
        settings.choose(draft.id(), Samples.hash("other data"), analyst.id()).orElseThrow();
        assertThat(settings.of(draft.id()).baseline()).isEqualTo(Samples.hash("other data"));

        settings.choose(draft.id(), null, analyst.id()).orElseThrow();
        assertThat(settings.of(draft.id())).isEqualTo(ProgrammeSettings.NONE);
        assertThat(actions()).containsSubsequence("choose-baseline", "choose-baseline");
        assertThat(actions()).filteredOn("choose-baseline"::equals).hasSize(3);
    }

    @Test
    void what_is_removed_no_longer_counts_and_stays_on_record() {
        settings.remove(planted("heavy", Disposition.EXAMINE), analyst.id()).orElseThrow();

        assertThat(settings.events(draft.id())).isEmpty();
        assertThat(submitted()).isInstanceOf(Submitting.Submitted.class);
        assertThat(actions()).contains("plant-must-catch", "remove-must-catch");
    }

    @Test
    void whoever_sets_something_has_a_hand_in_the_version() {
        Person chooses = cast.analyst(Agency.CBP);
        Person plants = cast.analyst(Agency.CBP);
        Person removes = cast.analyst(Agency.CBP);
        settings.choose(draft.id(), DATA, chooses.id()).orElseThrow();
        PlantedEvent one =
                settings.plant(draft.id(), event("one", Disposition.REFER), plants.id())
                        .orElseThrow();
        settings.remove(one, removes.id()).orElseThrow();

        assertThat(journey.submitted(draft, analyst).contributors())
                .contains(chooses.id(), plants.id(), removes.id());
    }

    @Test
    void a_name_is_taken_once_and_a_disposition_is_one_of_the_programme_s() {
        planted("heavy", Disposition.REFER);
        assertRefused(event("heavy", Disposition.HOLD), SettingsRefusal.NAME_TAKEN);
        assertRefused(event(" ", Disposition.HOLD), SettingsRefusal.NAME_SHAPE);
        assertRefused(event("flown", Disposition.DO_NOT_LOAD), SettingsRefusal.OTHER_DISPOSITION);
    }

    @Test
    void a_draft_has_a_hundred_events_at_most() {
        for (int i = 0; i < 100; i++) {
            planted("heavy " + i, Disposition.REFER);
        }
        assertRefused(event("one more", Disposition.REFER), SettingsRefusal.TOO_MANY);
    }

    @Test
    void only_analysts_of_an_agency_of_the_programme_change_settings() {
        Person reviewer = cast.person(Agency.CBSA, Role.REVIEWER);
        assertThat(settings.choose(draft.id(), DATA, reviewer.id()))
                .isEqualTo(Answer.refused(DraftRefusal.NOT_AN_ANALYST));
        assertThat(
                        settings.plant(
                                draft.id(),
                                event("heavy", Disposition.REFER),
                                cast.analyst(Agency.TC).id()))
                .isEqualTo(Answer.refused(DraftRefusal.AGENCY_NOT_IN_PROGRAMME));
    }

    @Test
    void settings_are_neither_changed_nor_deleted_in_sql() {
        settings.choose(draft.id(), DATA, analyst.id()).orElseThrow();
        planted("heavy", Disposition.REFER);
        for (String attack :
                List.of(
                        "UPDATE perimeter.draft_baseline SET baseline = NULL WHERE draft_id = ?",
                        "DELETE FROM perimeter.draft_baseline WHERE draft_id = ?",
                        "UPDATE perimeter.draft_must_catch SET added_at = now() WHERE draft_id = ?",
                        "DELETE FROM perimeter.draft_must_catch WHERE draft_id = ?")) {
            assertThatThrownBy(() -> sql.sql(attack).param(draft.id().value()).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void assertRefused(MustCatchEvent event, SettingsRefusal reason) {
        assertThat(settings.plant(draft.id(), event, analyst.id()))
                .isEqualTo(Answer.refused(reason));
    }

    private PlantedEvent planted(String name, Disposition atLeast) {
        return settings.plant(draft.id(), event(name, atLeast), analyst.id()).orElseThrow();
    }

    private Submitting submitted() {
        return versions.submit(
                new Submission(draft.id(), draft.revision(), "Try it"), analyst.id());
    }

    private List<String> actions() {
        return audit.of("draft " + draft.id()).stream()
                .map(entry -> entry.event().action())
                .toList();
    }

    private static MustCatchEvent event(String name, Disposition atLeast) {
        return MustCatchEvent.of(name, HEAVY.getBytes(UTF_8), atLeast);
    }
}
