package org.perimeter.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.scoring.Agencies.OFFICER_KEY;
import static org.perimeter.scoring.Agencies.TRADE_KEY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.scoring.Agencies;
import org.perimeter.scoring.Policies;
import org.perimeter.scoring.RunningNode;
import org.perimeter.scoring.RunningNode.Answer;

class ReleasedListsIT {
    private static final NamedList PORTS =
            new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA")));
    private static final NamedList DAMAGED =
            new NamedList.Values("damaged", new TreeSet<>(List.of("x")));
    private static final String PATH = "/api/v1/lists/";

    @TempDir static Path folder;

    private static RunningNode node;

    @BeforeAll
    static void start() throws Exception {
        Agencies agencies = RunningNode.prepare(folder);
        Path bundles = folder.resolve("bundles");
        Content content = Policies.looksUp("ports", Map.of("ports", PORTS.hash()));
        agencies.publish(
                new BundleDirectory(bundles),
                content,
                _ -> Optional.of(ListBytes.of(PORTS)),
                2,
                Hash.of(new byte[0]));
        Files.writeString(bundles.resolve("lists/" + DAMAGED.hash() + ".json"), "damaged");
        node = RunningNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_node_decides_by_the_list_and_serves_it_by_its_hash_for_good() {
        String consignment =
                """
                {"bill": {"number": "MEDU1234567"}, "port": {"loading": {"code": "CNSHA"}}}
                """;
        assertThat(
                        node.post(
                                        "/api/v1/programmes/prince-rupert/decisions",
                                        OFFICER_KEY,
                                        "application/json",
                                        consignment.getBytes(StandardCharsets.UTF_8))
                                .body())
                .contains("ELEVATED_PORT");

        Answer answer = node.get(PATH + PORTS.hash(), OFFICER_KEY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(new String(ListBytes.of(PORTS), StandardCharsets.UTF_8));
        assertThat(answer.header("ETag")).isEqualTo('"' + PORTS.hash().hex() + '"');
        assertThat(answer.header("Cache-Control")).contains("immutable", "private", "max-age");
    }

    @Test
    void a_client_that_has_it_is_not_sent_it_again() {
        String tag = '"' + PORTS.hash().hex() + '"';
        assertThat(node.get(PATH + PORTS.hash(), OFFICER_KEY, "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void a_trade_key_does_not_learn_what_rules_look_for() {
        Answer answer = node.get(PATH + PORTS.hash(), TRADE_KEY);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("forbidden").doesNotContain("CNSHA");
        assertThat(node.get(PATH + PORTS.hash(), "").status()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_or_damaged_or_no_hash_is_not_found() {
        for (String name :
                List.of(
                        Hash.of(new byte[0]).hex(),
                        DAMAGED.hash().hex(),
                        "ports",
                        "..%2Faccess",
                        PORTS.hash().hex().toUpperCase(java.util.Locale.ROOT))) {
            assertThat(node.get(PATH + name, OFFICER_KEY).status()).as(name).isIn(400, 404);
        }
        assertThat(node.get(PATH + "ports", OFFICER_KEY).body()).contains("no-such-list");
    }
}
