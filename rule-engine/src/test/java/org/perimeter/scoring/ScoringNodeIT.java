package org.perimeter.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.perimeter.scoring.Agencies.OFFICER_KEY;
import static org.perimeter.scoring.Agencies.PROGRAMME;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.scoring.RunningNode.Answer;
import org.perimeter.scoring.log.DecisionLog;
import org.perimeter.scoring.release.ActiveReleases;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A node on its own, from its start over new releases and revoked keys to its stop.
@ExtendWith(OutputCaptureExtension.class)
class ScoringNodeIT {
    private static final byte[] CONSIGNMENT =
            "{\"bill\": {\"number\": \"1\"}}".getBytes(StandardCharsets.UTF_8);
    private static final String READINESS = "/actuator/health/readiness";

    @TempDir Path folder;

    @Test
    void it_is_ready_only_with_a_release_of_each_programme() throws Exception {
        Agencies agencies = new Agencies(Instant.now());
        BundleDirectory bundles = new BundleDirectory(folder.resolve("bundles"));
        Files.writeString(folder.resolve("pins.json"), agencies.pinsJson(PROGRAMME));
        try (RunningNode node = RunningNode.start(folder)) {
            assertThat(node.get(READINESS, "").status()).isEqualTo(503);
            assertThat(node.get("/actuator/health/liveness", "").status()).isEqualTo(200);

            agencies.publish(bundles, Policies.content(20), 1, null);
            await().until(() -> node.get(READINESS, "").status() == 200);
        }
    }

    @Test
    void a_new_release_decides_from_then_on_and_a_revoked_key_no_longer_gets_in() throws Exception {
        Agencies agencies = RunningNode.prepare(folder);
        BundleDirectory bundles = new BundleDirectory(folder.resolve("bundles"));
        try (RunningNode node = RunningNode.start(folder)) {
            assertThat(sequence(decide(node))).isEqualTo(1);

            Hash first =
                    node.bean(ActiveReleases.class)
                            .current(PROGRAMME)
                            .orElseThrow()
                            .release()
                            .hash();
            agencies.publish(bundles, Policies.content(25), 2, first);
            await().until(() -> sequence(decide(node)) == 2);

            agencies.admit(bundles, 2, "officer");
            await().until(() -> decide(node).status() == 401);
        }
    }

    @Test
    void a_decision_is_found_after_a_restart() throws Exception {
        RunningNode.prepare(folder);
        String answered;
        try (RunningNode node = RunningNode.start(folder)) {
            answered = decide(node).body();
        }
        try (RunningNode node = RunningNode.start(folder)) {
            String id = answered.replaceAll(".*\"decisionId\":\"([^\"]+)\".*", "$1");
            assertThat(node.get("/api/v1/decisions/" + id, OFFICER_KEY).body()).isEqualTo(answered);
        }
    }

    @Test
    void without_its_log_it_answers_nothing_and_is_not_ready() throws Exception {
        RunningNode.prepare(folder);
        try (RunningNode node = RunningNode.start(folder)) {
            node.bean(DecisionLog.class).close();

            Answer answer = decide(node);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("type").stringValue()).isEqualTo("log-unavailable");
            assertThat(node.get(READINESS, "").status()).isEqualTo(503);
        }
    }

    @Test
    void a_start_that_is_wrongly_configured_ends_in_a_few_clear_lines(CapturedOutput output)
            throws Exception {
        RunningNode.prepare(folder);

        refusedToStart("--perimeter.scoring.node-id=Halifax 1");
        assertThat(output).contains("'Halifax 1', which cannot name a node", "such as halifax1");
        refusedToStart("--perimeter.scoring.node-id=");
        assertThat(output).contains("perimeter.scoring.node-id is not set");
        refusedToStart("--perimeter.scoring.pins-file=" + folder.resolve("none.json"));
        assertThat(output).contains("none.json: it is not there");
        Files.writeString(folder.resolve("pins.json"), "{\"roots\": {}}");
        refusedToStart();
        assertThat(output).contains("The pins of this node cannot be taken from");
    }

    @Test
    void a_log_that_is_in_use_or_damaged_is_named(CapturedOutput output) throws Exception {
        RunningNode.prepare(folder);
        try (RunningNode node = RunningNode.start(folder)) {
            decide(node);
            refusedToStart();
            assertThat(output).contains("is in use by another process", "Maybe a second node");
        }
        Path log = folder.resolve("log/000000000001.log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length - 10] ^= 1;
        Files.write(log, bytes);
        refusedToStart();
        assertThat(output).contains("The decision log is damaged", "000000000001.log at byte 32");
    }

    private void refusedToStart(String... more) {
        assertThatThrownBy(() -> RunningNode.start(folder, more).close())
                .isInstanceOf(Exception.class);
    }

    private static Answer decide(RunningNode node) {
        return node.decide(OFFICER_KEY, "application/json", CONSIGNMENT);
    }

    private static long sequence(Answer answer) {
        return answer.json().get("release").get("sequence").longValue();
    }
}
