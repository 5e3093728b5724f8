package org.perimeter.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.scoring.Agencies;
import org.perimeter.scoring.Policies;

/// A node with a list that one agency may release alone.
class DelegatedReleaseIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PROGRAMME = Agencies.PROGRAMME;
    private static final NamedList PINNED = ports("CNSHA");
    private static final NamedList MORE = ports("CNSHA", "MXZLO");
    private static final NamedList MOST = ports("CNSHA", "MXZLO", "BRSSZ");

    @TempDir Path folder;

    private final Agencies agencies = new Agencies(NOON, Duration.ofDays(2));
    private final Map<Hash, byte[]> lists = new TreeMap<>();
    private final Content content = content(new Delegation("ports", "CBSA", 10, 1));
    private BundleDirectory bundles;
    private ActiveReleases active;
    private ReleaseLoader loader;

    @BeforeEach
    void a_node_with_an_empty_directory() {
        bundles = new BundleDirectory(folder);
        List.of(PINNED, MORE, MOST).forEach(list -> lists.put(list.hash(), ListBytes.of(list)));
        start();
    }

    private void start() {
        active = new ActiveReleases(List.of(PROGRAMME));
        loader =
                new ReleaseLoader(
                        bundles,
                        agencies.pins(PROGRAMME),
                        Clock.fixed(NOON, ZoneOffset.UTC),
                        Building.drools(),
                        active);
    }

    @Test
    void the_entries_of_a_delegated_list_are_replaced_under_the_content_that_runs() {
        Hash first = publish(null, 1, null);
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Loaded.class);
        assertThat(fired("MXZLO")).isEmpty();

        publish(today(MORE), 2, first);
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Loaded.class);

        assertThat(running()).isEqualTo(2);
        assertThat(fired("MXZLO")).containsExactly("R-1");
        assertThat(active.current(PROGRAMME).orElseThrow().release().lists())
                .isEqualTo(Map.of("ports", MORE.hash()));
        assertThat(bundles.lists()).contains(PINNED.hash(), MORE.hash());
    }

    @Test
    void what_goes_beyond_the_delegation_leaves_what_runs_and_says_why() {
        Hash first = publish(null, 1, null);
        loader.refresh();
        publish(today(MOST), 2, first);
        assertThat(loader.reload(PROGRAMME))
                .isInstanceOfSatisfying(
                        Loading.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .singleElement()
                                        .asString()
                                        .startsWith("SNAPSHOT_TOO_MANY_CHANGES"));
        assertThat(running()).isEqualTo(1);
        assertThat(fired("MXZLO")).isEmpty();
    }

    @Test
    void a_node_that_starts_measures_by_what_lies_on_its_disk() {
        Hash first = publish(today(MORE), 1, null);
        var backdated =
                new DelegatedList(
                        snapshot(MOST, MORE, MORE, NOON.minusSeconds(60)),
                        snapshot(MORE, PINNED, PINNED, NOON.minus(Duration.ofHours(13))));
        publish(backdated, 2, first);

        start();
        assertThat(loader.reload(PROGRAMME)).isInstanceOf(Loading.Loaded.class);
        assertThat(running()).isEqualTo(1);
        assertThat(loader.reasons(PROGRAMME))
                .singleElement()
                .asString()
                .startsWith("SNAPSHOT_BASE");
    }

    @Test
    void a_node_that_starts_again_runs_the_delegated_entries() {
        publish(today(MORE), 1, null);
        loader.refresh();
        start();
        loader.refresh();
        assertThat(fired("MXZLO")).containsExactly("R-1");
    }

    @Test
    void the_files_of_a_delegated_list_go_with_the_last_release_that_names_them() {
        Hash previous = publish(today(MORE), 1, null);
        Content plain = content();
        for (int sequence = 2; sequence < 6; sequence++) {
            previous =
                    agencies.publish(
                            bundles,
                            plain,
                            hash -> Optional.ofNullable(lists.get(hash)),
                            sequence,
                            previous);
        }
        assertThat(bundles.lists()).containsExactly(PINNED.hash());
    }

    private Hash publish(@Nullable DelegatedList list, long sequence, @Nullable Hash previous) {
        return agencies.publish(
                bundles,
                content,
                list == null ? Map.of() : Map.of("ports", list),
                hash -> Optional.ofNullable(lists.get(hash)),
                sequence,
                previous);
    }

    private DelegatedList today(NamedList list) {
        return new DelegatedList(snapshot(list, PINNED, PINNED, NOON.minusSeconds(60)), null);
    }

    private Signed<SnapshotStatement> snapshot(
            NamedList list, NamedList follows, NamedList dayBase, Instant at) {
        return agencies.snapshot(content, list.hash(), follows.hash(), dayBase.hash(), at);
    }

    private static Content content(Delegation... delegations) {
        return Policies.looksUp("ports", Map.of("ports", PINNED.hash()))
                .delegating(List.of(delegations));
    }

    private static NamedList ports(String... ports) {
        return new NamedList.Values("ports", new TreeSet<>(Arrays.asList(ports)));
    }

    private long running() {
        return active.current(PROGRAMME).orElseThrow().release().sequence();
    }

    private List<String> fired(String port) {
        return active
                .current(PROGRAMME)
                .orElseThrow()
                .evaluator()
                .evaluate(consignment().with("port.loading", port).facts())
                .fired()
                .stream()
                .map(rule -> rule.rule().id())
                .toList();
    }
}
