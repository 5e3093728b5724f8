package org.perimeter.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perimeter.scoring.Agencies.OFFICER_KEY;
import static org.perimeter.scoring.Agencies.TRADE_KEY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.CarriedRelease;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ListFiles;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.scoring.RunningNode.Answer;
import org.perimeter.scoring.release.ActiveReleases;

/// One node takes releases from another over HTTP.
class BundlesIT {
    private static final String CURRENT = "/api/v1/programmes/prince-rupert/bundles/current";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    @TempDir Path pulling;

    private Agencies agencies;
    private BundleDirectory bundles;
    private RunningNode node;

    @BeforeEach
    void start() throws Exception {
        agencies = RunningNode.prepare(folder);
        bundles = new BundleDirectory(folder.resolve("bundles"));
        node = RunningNode.start(folder);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void the_files_of_the_release_that_runs_are_sent_byte_for_byte() {
        Answer answer = node.get(CURRENT, OFFICER_KEY);

        assertThat(answer.status()).isEqualTo(200);
        var carried =
                CarriedRelease.read(answer.body().getBytes(StandardCharsets.UTF_8))
                        .candidate(ListFiles.none());
        var stored = bundles.current("prince-rupert").orElseThrow();
        assertThat(carried.bundle()).isEqualTo(stored.bundle());
        assertThat(carried.content()).isEqualTo(stored.content());
        assertThat(carried.rosters()).hasSameSizeAs(stored.rosters());
        assertThat(node.get(CURRENT, OFFICER_KEY, "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void whoever_has_it_waits_for_the_next_one() {
        String tag = node.get(CURRENT, OFFICER_KEY).header("ETag");
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> node.get(CURRENT + "?wait=60", OFFICER_KEY, "If-None-Match", tag));

        agencies.publish(bundles, Policies.content(30), 2, agencies.hashOf(bundles));

        Answer answer = waiting.join();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void a_wait_that_brings_nothing_ends() {
        String tag = node.get(CURRENT, OFFICER_KEY).header("ETag");

        assertThat(node.get(CURRENT + "?wait=1", OFFICER_KEY, "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void what_is_not_an_officers_or_not_there_is_refused() {
        assertThat(node.get(CURRENT, TRADE_KEY).status()).isEqualTo(403);
        assertThat(node.get(CURRENT, "").status()).isEqualTo(401);
        assertThat(node.get(CURRENT.replace("prince-rupert", "nowhere"), OFFICER_KEY).status())
                .isEqualTo(404);
        Answer malformed = node.get(CURRENT + "?wait=61", OFFICER_KEY);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.body()).contains("malformed-parameter", "query wait");
    }

    @Test
    void a_node_pulls_what_is_released_with_its_lists_and_goes_on_pulling() throws Exception {
        try (RunningNode puller = puller()) {
            await().atMost(PATIENCE).until(() -> sequence(puller).equals(Optional.of(1L)));

            var ports = new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA")));
            agencies.publish(
                    bundles,
                    Policies.looksUp("ports", Map.of("ports", ports.hash())),
                    _ -> Optional.of(ListBytes.of(ports)),
                    2,
                    agencies.hashOf(bundles));

            await().atMost(PATIENCE).until(() -> sequence(puller).equals(Optional.of(2L)));
            assertThat(new BundleDirectory(pulling.resolve("bundles")).list(ports.hash()))
                    .hasValueSatisfying(
                            bytes -> assertThat(Hash.of(bytes)).isEqualTo(ports.hash()));
        }
    }

    @Test
    void a_node_stores_nothing_that_its_own_pins_do_not_bear_out() throws Exception {
        var strangers = new Agencies(Instant.now());
        Files.createDirectories(pulling);
        try (RunningNode puller =
                puller(
                        strangers.pinsJson(Agencies.PROGRAMME),
                        "--perimeter.scoring.require-releases=false")) {
            await().atMost(PATIENCE)
                    .until(() ->
                            puller.bean(ScoringConfiguration.Pull.class)
                                    .pulling()
                                    .orElseThrow()
                                    .troubles()
                                    .getOrDefault("prince-rupert", "")
                                    .contains("ROSTER_SIGNATURE"));

            assertThat(new BundleDirectory(pulling.resolve("bundles")).current("prince-rupert"))
                    .isEmpty();
            assertThat(sequence(puller)).isEmpty();
        }
    }

    private RunningNode puller() throws Exception {
        return puller(Files.readString(folder.resolve("pins.json")));
    }

    private RunningNode puller(String pins, String... more) throws Exception {
        Files.createDirectories(pulling.resolve("bundles"));
        Files.writeString(pulling.resolve("pins.json"), pins);
        Files.copy(
                folder.resolve("bundles/access.json"),
                pulling.resolve("bundles/access.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var arguments = new ArrayList<String>(List.of(more));
        arguments.add("--perimeter.scoring.source=http://127.0.0.1:" + node.port());
        arguments.add("--perimeter.scoring.source-key=" + OFFICER_KEY);
        return RunningNode.start(pulling, arguments.toArray(String[]::new));
    }

    private static Optional<Long> sequence(RunningNode node) {
        return node.bean(ActiveReleases.class)
                .current("prince-rupert")
                .map(active -> active.release().statement().sequence());
    }
}
