package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;

class BundleDirectoryIT {
    private static final NamedList PORTS =
            new NamedList.Values("elevated-ports", new TreeSet<>(List.of("CNSHA")));

    private final Ceremony ceremony = new Ceremony();

    @TempDir Path root;

    private BundleDirectory directory;

    @BeforeEach
    void open() {
        directory = new BundleDirectory(root);
    }

    @Test
    void what_was_stored_is_read_and_holds() throws IOException {
        directory.store(release(1));
        assertThat(directory.programmes()).containsExactly("prince-rupert");
        assertThat(ceremony.verify(directory.current("prince-rupert").orElseThrow(), null))
                .isInstanceOf(Verification.Accepted.class);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "prince-rupert/bundles/000000000001.json",
                        "prince-rupert/content/" + Ceremony.CONTENT.hash() + ".json",
                        "rosters/CBP.json",
                        "rosters/CBSA.json");
    }

    @Test
    void an_empty_or_missing_directory_has_nothing() {
        var missing = new BundleDirectory(root.resolve("not/there"));
        assertThat(missing.programmes()).isEmpty();
        assertThat(missing.current("prince-rupert")).isEmpty();
        assertThat(missing.rosters()).isEmpty();
        assertThat(missing.access()).isEmpty();
    }

    @Test
    void the_last_three_releases_are_kept_with_their_contents() throws IOException {
        Content other = Content.of(Examples.policy(), List.of());
        directory.store(release(1, other));
        for (int sequence = 2; sequence <= 12; sequence++) {
            directory.store(release(sequence));
            assertThat(
                            Files.exists(
                                    root.resolve(
                                            "prince-rupert/content/" + other.hash() + ".json")))
                    .isEqualTo(sequence <= 3);
        }
        assertThat(sequences()).containsExactly(12L, 11L, 10L);
        assertThat(names()).filteredOn(name -> name.contains("bundles")).hasSize(3);
        assertThat(names()).filteredOn(name -> name.contains("content")).hasSize(1);
    }

    @Test
    void two_releases_without_an_end_are_kept_beneath_any_number_that_have_one() {
        var surge = new EffectiveWindow(null, Instant.EPOCH, ZoneOffset.UTC);
        for (int sequence = 1; sequence <= 3; sequence++) {
            directory.store(release(sequence));
        }
        for (int sequence = 4; sequence <= 9; sequence++) {
            directory.store(release(sequence, Examples.content().within(surge)));
        }
        assertThat(sequences()).containsExactly(9L, 8L, 7L, 3L, 2L);
    }

    private List<Long> sequences() {
        return directory.candidates("prince-rupert").stream()
                .map(candidate ->
                        Signed.read(candidate.bundle(), BundleStatement.class)
                                .statement()
                                .sequence())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DurableFile.Step.class)
    void a_crash_at_any_step_leaves_the_previous_release_or_the_next_one_whole(
            DurableFile.Step last) throws IOException {
        directory.store(release(1));
        Content other = Content.of(Examples.policy(), List.of());
        for (String crashing : List.of("content", "bundles")) {
            var broken =
                    new BundleDirectory(
                            root,
                            (step, file) -> {
                                if (step == last && file.getParent().endsWith(crashing)) {
                                    throw new Crash();
                                }
                            });
            assertThatExceptionOfType(Crash.class)
                    .isThrownBy(() -> broken.store(release(2, other)));
            Candidate current = new BundleDirectory(root).current("prince-rupert").orElseThrow();
            boolean reached =
                    crashing.equals("bundles") && last.compareTo(DurableFile.Step.RENAMED) >= 0;
            assertThat(ceremony.verify(current, null))
                    .isInstanceOfSatisfying(
                            Verification.Accepted.class,
                            accepted ->
                                    assertThat(accepted.release().sequence())
                                            .isEqualTo(reached ? 2 : 1));
        }
        directory.store(release(2, other));
        assertThat(names()).noneMatch(name -> name.contains("_"));
    }

    @Test
    void half_a_file_left_by_a_crash_is_never_read() throws IOException {
        directory.store(release(1));
        Path bundles = root.resolve("prince-rupert/bundles");
        Files.write(bundles.resolve("_000000000002.json"), release(2).bundle());
        Files.writeString(bundles.resolve("000000000003.json.tmp"), "{");
        Files.writeString(bundles.resolve("9.json"), "{");
        assertThat(directory.candidates("prince-rupert")).hasSize(1);
    }

    @Test
    void a_damaged_release_is_offered_refused_and_replaced() throws IOException {
        directory.store(release(1));
        directory.store(release(2));
        Path file = root.resolve("prince-rupert/bundles/000000000002.json");
        byte[] right = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(right, right.length / 2));
        List<Candidate> candidates = directory.candidates("prince-rupert");
        assertThat(ceremony.reasons(candidates.get(0))).contains(Reason.MALFORMED_JSON);
        assertThat(ceremony.reasons(candidates.get(1))).isEmpty();
        directory.store(release(2));
        assertThat(file).hasBinaryContent(right);

        Files.delete(root.resolve("prince-rupert/content/" + Ceremony.CONTENT.hash() + ".json"));
        assertThat(ceremony.reasons(directory.current("prince-rupert").orElseThrow()))
                .contains(Reason.OTHER_CONTENT);
    }

    @Test
    void a_full_disk_leaves_the_previous_release() {
        directory.store(release(1));
        var full =
                new BundleDirectory(
                        root,
                        (step, file) -> {
                            throw new UncheckedIOException(
                                    new IOException("No space left on device"));
                        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> full.store(release(2)));
        assertThat(ceremony.reasons(directory.current("prince-rupert").orElseThrow())).isEmpty();
    }

    @Test
    void a_release_brings_those_of_its_lists_that_do_not_lie_here_yet() throws IOException {
        byte[] ports = ListBytes.of(PORTS);
        List<Hash> fetched = new ArrayList<>();
        ListFiles source =
                hash -> {
                    fetched.add(hash);
                    return Optional.of(ports);
                };
        directory.store(release(1, pinning(PORTS), source));
        directory.store(release(2, pinning(PORTS), source));

        assertThat(fetched).containsExactly(PORTS.hash());
        assertThat(root.resolve("lists/" + PORTS.hash() + ".json")).hasBinaryContent(ports);
        assertThat(directory.current("prince-rupert").orElseThrow().lists().bytes(PORTS.hash()))
                .hasValue(ports);
        assertThat(directory.programmes()).containsExactly("prince-rupert");

        Files.writeString(root.resolve("lists/" + PORTS.hash() + ".json"), "damaged");
        directory.store(release(3, pinning(PORTS), source));
        assertThat(directory.list(PORTS.hash())).hasValue(ports);
    }

    @Test
    void a_release_without_its_lists_is_not_stored() {
        directory.store(release(1));
        for (ListFiles source :
                List.<ListFiles>of(ListFiles.none(), _ -> Optional.of("{}".getBytes(UTF_8)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> directory.store(release(2, pinning(PORTS), source)))
                    .withMessageContaining("Maybe");
        }
        assertThat(directory.candidates("prince-rupert")).hasSize(1);
        assertThat(directory.lists()).isEmpty();
    }

    @Test
    void a_list_goes_with_the_last_release_that_pins_it() {
        ListFiles source = _ -> Optional.of(ListBytes.of(PORTS));
        directory.store(release(1, pinning(PORTS), source));
        directory.store(release(2));
        directory.store(release(3));
        assertThat(directory.lists()).containsExactly(PORTS.hash());
        directory.store(release(4));
        assertThat(directory.lists()).isEmpty();
    }

    @Test
    void an_older_roster_does_not_replace_a_newer_one() {
        var next =
                new Roster(
                        1,
                        "CBP",
                        2,
                        ceremony.cbp().statement().hash(),
                        Ceremony.FROM,
                        Ceremony.UNTIL,
                        false,
                        List.of());
        byte[] newer = Signed.sign(next, ceremony.cbpRoot).json();
        assertThat(directory.storeRoster(ceremony.cbp().json())).isTrue();
        assertThat(directory.storeRoster(newer)).isTrue();
        assertThat(directory.storeRoster(ceremony.cbp().json())).isFalse();
        assertThat(directory.rosters()).containsExactly(newer);
    }

    @Test
    void an_access_file_is_stored_and_read() {
        var access =
                new AccessFile(
                        1,
                        1,
                        new Signatory("anne", "CBSA", ceremony.anne.keyId()),
                        Examples.NOON,
                        List.of());
        byte[] signed = Signed.sign(access, ceremony.anne).json();
        directory.storeAccess(signed);
        assertThat(directory.access()).hasValue(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../rosters",
                "a/b",
                "a\\b",
                "/etc",
                "A",
                "a\0",
                "_a",
                "a-",
                "a.json",
                "prince rupert",
                "é",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void a_name_that_is_no_slug_reaches_no_file(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> directory.current(hostile));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate(hostile, new byte[0], new byte[0], List.of()));
    }

    @Test
    void a_hostile_agency_or_programme_within_a_document_reaches_no_file() throws IOException {
        byte[] roster =
                new String(ceremony.cbp().json(), UTF_8)
                        .replace("\"agency\":\"CBP\"", "\"agency\":\"../CBP\"")
                        .getBytes(UTF_8);
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> directory.storeRoster(roster));
        byte[] bundle =
                new String(release(1).bundle(), UTF_8)
                        .replace("prince-rupert", "../prince-rupert")
                        .getBytes(UTF_8);
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() ->
                        directory.store(
                                new Candidate(
                                        "prince-rupert",
                                        bundle,
                                        Ceremony.CONTENT.canonical(),
                                        List.of())));
        assertThat(names()).isEmpty();
    }

    @Test
    void files_that_do_not_belong_together_are_not_stored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        directory.store(
                                new Candidate(
                                        "prince-rupert",
                                        release(1).bundle(),
                                        "{}".getBytes(UTF_8),
                                        List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        directory.store(
                                new Candidate(
                                        "seals",
                                        release(1).bundle(),
                                        Ceremony.CONTENT.canonical(),
                                        List.of())));
    }

    private Candidate release(long sequence) {
        return release(sequence, Ceremony.CONTENT);
    }

    private static Content pinning(NamedList list) {
        return Content.of(
                Examples.policy(), new TreeMap<>(Map.of(list.name(), list.hash())), List.of());
    }

    private Candidate release(long sequence, Content content) {
        return release(sequence, content, ListFiles.none());
    }

    private Candidate release(long sequence, Content content, ListFiles lists) {
        Hash previous = sequence == 1 ? null : Hash.of(new byte[(int) sequence]);
        var at = Examples.NOON.minus(Duration.ofMinutes(1));
        BundleStatement like = ceremony.bundle();
        var bundle =
                new BundleStatement(
                        1,
                        like.programme(),
                        content.hash(),
                        List.of(
                                Signed.sign(
                                        Ceremony.statement(
                                                "CBSA", "anne", ceremony.anne, content.hash(), at),
                                        ceremony.anne),
                                Signed.sign(
                                        Ceremony.statement(
                                                "CBP", "bob", ceremony.bob, content.hash(), at),
                                        ceremony.bob)),
                        like.lists(),
                        sequence,
                        previous,
                        like.publisher(),
                        like.at(),
                        false);
        return new Candidate(
                "prince-rupert",
                Signed.sign(bundle, ceremony.anne).json(),
                content.canonical(),
                List.of(ceremony.cbsa().json(), ceremony.cbp().json()),
                lists);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
