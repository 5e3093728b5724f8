package org.perimeter.scoring.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.scoring.Agencies;
import org.perimeter.scoring.Policies;

class ReleaseLoaderIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PROGRAMME = Agencies.PROGRAMME;

    private static final NamedList PORTS =
            new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA")));

    @TempDir Path folder;

    private final Agencies agencies = new Agencies(NOON);
    private final CountedBuilding building = new CountedBuilding();
    private BundleDirectory bundles;
    private ActiveReleases active;
    private ReleaseLoader loader;

    @BeforeEach
    void a_node_with_an_empty_directory() {
        bundles = new BundleDirectory(folder);
        start(agencies);
    }

    private Instant now = NOON;

    private void start(Agencies trusted) {
        active = new ActiveReleases(List.of(PROGRAMME));
        loader =
                new ReleaseLoader(
                        bundles,
                        trusted.pins(PROGRAMME),
                        new Clock() {
                            @Override
                            public ZoneId getZone() {
                                return ZoneOffset.UTC;
                            }

                            @Override
                            public Clock withZone(ZoneId zone) {
                                throw new UnsupportedOperationException();
                            }

                            @Override
                            public Instant instant() {
                                return now;
                            }
                        },
                        building,
                        active);
    }

    @Test
    void an_empty_directory_is_no_trouble() {
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Absent.class);
        assertThat(loader.reasons(PROGRAMME)).isEmpty();
        assertThat(active.current(PROGRAMME)).isEmpty();
    }

    @Test
    void a_release_that_holds_is_loaded_once() {
        Hash hash = agencies.publish(bundles, Policies.content(20), 1, null);

        assertThat(loader.reload(PROGRAMME))
                .isInstanceOfSatisfying(
                        Loading.Loaded.class,
                        loaded -> assertThat(loaded.release().hash()).isEqualTo(hash.hex()));
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Unchanged.class);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void the_next_release_replaces_it_and_a_roll_back_uses_what_is_still_built() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        ActiveRelease before = active.current(PROGRAMME).orElseThrow();
        Hash second = agencies.publish(bundles, Policies.content(25), 2, first);
        loader.refresh();

        assertThat(running()).isEqualTo(2);
        assertThat(active.previous(PROGRAMME)).containsSame(before);

        agencies.publish(bundles, Policies.content(20), 3, second);
        loader.refresh();
        assertThat(running()).isEqualTo(3);
        assertThat(active.current(PROGRAMME).orElseThrow().evaluator())
                .isSameAs(before.evaluator());
    }

    @Test
    void lists_in_other_versions_are_built_on_what_runs_and_decide_as_if_built_alone() {
        Hash first = publishLookingUp(PORTS, 1, null);
        loader.refresh();
        NamedList more = new NamedList.Values("ports", new TreeSet<>(List.of("BRSSZ", "MXZLO")));
        Hash second = publishLookingUp(more, 2, first);
        loader.refresh();

        assertThat(running()).isEqualTo(2);
        assertThat(building.alone).isEqualTo(1);
        assertThat(building.onWhatRuns).isEqualTo(1);
        ActiveRelease after = active.current(PROGRAMME).orElseThrow();
        DroolsPolicyEvaluator alone = DroolsPolicyEvaluator.build(after.release().policy());
        assertThat(fired(after.evaluator(), "CNSHA")).isEmpty();
        assertThat(fired(after.evaluator(), "BRSSZ")).containsExactly("R-1");
        for (String port : List.of("CNSHA", "BRSSZ", "MXZLO", "CAPRR")) {
            Facts facts = consignment().with("port.loading", port).facts();
            assertThat(after.evaluator().evaluate(facts)).isEqualTo(alone.evaluate(facts));
        }

        agencies.publish(bundles, Policies.content(20), 3, second);
        loader.refresh();
        assertThat(running()).isEqualTo(3);
        assertThat(building.alone).isEqualTo(2);
    }

    private Hash publishLookingUp(NamedList ports, long sequence, @Nullable Hash previous) {
        return agencies.publish(
                bundles,
                Policies.looksUp("ports", Map.of("ports", ports.hash())),
                _ -> Optional.of(ListBytes.of(ports)),
                sequence,
                previous);
    }

    private static List<String> fired(PolicyEvaluator evaluator, String port) {
        Facts facts = consignment().with("port.loading", port).facts();
        return evaluator.evaluate(facts).fired().stream().map(rule -> rule.rule().id()).toList();
    }

    private static final class CountedBuilding implements Building {
        private final Building drools = Building.drools();
        private int alone;
        private int onWhatRuns;
        private boolean blind;

        @Override
        public PolicyEvaluator build(ResolvedPolicy policy) {
            alone++;
            return blind ? CountedBuilding::nothingFires : drools.build(policy);
        }

        private static Evaluation nothingFires(Facts facts) {
            return new Evaluation(Truth.UNKNOWN, List.of(), Collections.emptySortedSet());
        }

        @Override
        public PolicyEvaluator after(PolicyEvaluator running, ResolvedPolicy policy) {
            onWhatRuns++;
            return drools.after(running, policy);
        }
    }

    @Test
    void a_release_that_was_tampered_with_leaves_what_runs_and_says_why() throws Exception {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        agencies.publish(bundles, Policies.content(25), 2, first);
        Path second = folder.resolve(PROGRAMME).resolve("bundles/000000000002.json");
        Files.writeString(
                second, Files.readString(second).replace("\"shadow\":false", "\"shadow\":true"));

        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Refused.class);
        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .anyMatch(reason -> reason.contains("WRONG_SIGNATURE"));
    }

    @Test
    void a_release_of_agencies_that_are_not_pinned_is_never_run() {
        new Agencies(NOON).publish(bundles, Policies.content(20), 1, null);

        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Refused.class);
        assertThat(active.current(PROGRAMME)).isEmpty();
        assertThat(loader.reasons(PROGRAMME))
                .anyMatch(reason -> reason.contains("ROSTER_SIGNATURE"));
    }

    @Test
    void a_golden_case_that_comes_out_otherwise_leaves_what_runs() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        Content wrong =
                Policies.content(
                        25,
                        Policies.golden(
                                "too strict",
                                "{}",
                                new Expected(
                                        Scope.UNKNOWN,
                                        99,
                                        Disposition.HOLD,
                                        null,
                                        List.of(),
                                        List.of())));
        agencies.publish(bundles, wrong, 2, first);
        loader.refresh();

        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .contains("GOLDEN_CASE too strict", "99");
    }

    @Test
    void a_must_catch_event_that_the_rules_miss_leaves_what_runs() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        agencies.publish(bundles, mustCatch(Disposition.HOLD), 2, first);
        loader.refresh();

        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .contains("MUST_CATCH_MISSED", "wrong check digit", "HOLD", "REFER");
    }

    @Test
    void a_must_catch_event_is_tried_with_the_evaluator_that_is_to_run() {
        agencies.publish(bundles, mustCatch(Disposition.REFER), 1, null);
        building.blind = true;
        loader.refresh();
        assertThat(active.current(PROGRAMME)).isEmpty();
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .contains("MUST_CATCH_MISSED", "wrong check digit");

        building.blind = false;
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Loaded.class);
    }

    private static Content mustCatch(Disposition atLeast) {
        var facts = "{\"containers\":[{\"number\":\"MSCU1234560\"}]}".getBytes(UTF_8);
        var event = MustCatchEvent.of("wrong check digit", facts, atLeast);
        return Policies.content(25).heldTo(new ProgrammeSettings(null, List.of(event)));
    }

    @Test
    void a_node_that_starts_takes_the_newest_release_that_holds() throws Exception {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        agencies.publish(bundles, Policies.content(25), 2, first);
        Files.writeString(folder.resolve(PROGRAMME).resolve("bundles/000000000002.json"), "{}");
        start(agencies);
        loader.refresh();

        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME)).isNotEmpty();
    }

    @Test
    void trouble_is_over_with_the_next_release_that_holds() throws Exception {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        Path second = folder.resolve(PROGRAMME).resolve("bundles/000000000002.json");
        Files.writeString(second, "{}");
        loader.refresh();
        assertThat(loader.reasons(PROGRAMME)).isNotEmpty();

        agencies.publish(bundles, Policies.content(25), 2, first);
        loader.refresh();
        assertThat(running()).isEqualTo(2);
        assertThat(loader.reasons(PROGRAMME)).isEmpty();
    }

    @Test
    void a_release_whose_list_is_gone_or_damaged_leaves_what_runs_and_is_loaded_once_it_is_back()
            throws Exception {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        Content content = Policies.looksUp("ports", Map.of("ports", PORTS.hash()));
        agencies.publish(bundles, content, _ -> Optional.of(ListBytes.of(PORTS)), 2, first);
        Path file = folder.resolve("lists/" + PORTS.hash() + ".json");

        Files.writeString(file, Files.readString(file).replace("CNSHA", "JPTYO"));
        loader.refresh();
        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .startsWith("OTHER_LIST at list ports#");

        Files.delete(file);
        loader.refresh();
        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .startsWith("LIST_MISSING at list ports#");

        Files.write(file, ListBytes.of(PORTS));
        loader.refresh();
        assertThat(running()).isEqualTo(2);
        assertThat(loader.reasons(PROGRAMME)).isEmpty();
    }

    @Test
    void a_release_that_waits_is_no_trouble_and_runs_from_its_first_instant_on() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        agencies.publish(bundles, within(25, NOON.plusSeconds(3600), null), 2, first);

        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Unchanged.class);
        assertThat(loader.reasons(PROGRAMME)).isEmpty();
        now = NOON.plusSeconds(3599);
        loader.refresh();
        assertThat(running()).isEqualTo(1);
        now = NOON.plusSeconds(3600);
        loader.refresh();
        assertThat(running()).isEqualTo(2);
    }

    @Test
    void a_release_that_waits_is_called_off_by_the_one_that_runs_released_anew() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        Hash waits = agencies.publish(bundles, within(25, NOON.plusSeconds(60), null), 2, first);
        agencies.publish(bundles, Policies.content(20), 3, waits);
        now = NOON.plusSeconds(60);
        loader.refresh();
        assertThat(running()).isEqualTo(3);
    }

    @Test
    void when_a_release_is_over_the_one_before_it_comes_back_while_running_and_after_a_start() {
        Hash first = agencies.publish(bundles, Policies.content(20), 1, null);
        loader.refresh();
        ActiveRelease before = active.current(PROGRAMME).orElseThrow();
        agencies.publish(bundles, within(25, null, NOON.plusSeconds(60)), 2, first);
        loader.refresh();
        assertThat(running()).isEqualTo(2);

        now = NOON.plusSeconds(60);
        loader.refresh();
        assertThat(running()).isEqualTo(1);
        assertThat(active.current(PROGRAMME).orElseThrow().evaluator())
                .isSameAs(before.evaluator());
        assertThat(loader.reasons(PROGRAMME)).isEmpty();
        loader.refresh();
        assertThat(running()).isEqualTo(1);

        start(agencies);
        loader.refresh();
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void when_the_only_release_is_over_none_runs_and_the_next_one_does() {
        Hash first = agencies.publish(bundles, within(20, null, NOON.plusSeconds(60)), 1, null);
        loader.refresh();
        assertThat(running()).isEqualTo(1);
        now = NOON.plusSeconds(60);
        loader.refresh();
        assertThat(active.current(PROGRAMME)).isEmpty();
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Absent.class);

        agencies.publish(bundles, Policies.content(25), 2, first);
        loader.refresh();
        assertThat(running()).isEqualTo(2);
    }

    private static Content within(int points, @Nullable Instant from, @Nullable Instant until) {
        return Policies.content(points).within(new EffectiveWindow(from, until, ZoneOffset.UTC));
    }

    private long running() {
        return active.current(PROGRAMME).orElseThrow().release().sequence();
    }
}
