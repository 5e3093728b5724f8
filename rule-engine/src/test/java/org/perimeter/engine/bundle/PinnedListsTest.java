package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.bundle.Ceremony.statement;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;

/// What a node asks of the lists that a content pins.
class PinnedListsTest {
    private static final NamedList PORTS =
            new NamedList.Values("elevated-ports", new TreeSet<>(List.of("CNSHA", "BRSSZ")));
    private static final NamedList FEWER =
            new NamedList.Values("elevated-ports", new TreeSet<>(List.of("CNSHA")));

    private final Ceremony ceremony = new Ceremony();

    @Test
    void a_release_runs_with_exactly_the_lists_that_its_content_pins() {
        assertThat(verify(pins(PORTS), files(PORTS, FEWER)))
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted -> {
                            var evaluator =
                                    new ReferencePolicyEvaluator(accepted.release().policy());
                            assertThat(evaluator.evaluate(loadedAt("BRSSZ")).fired()).hasSize(1);
                            assertThat(evaluator.evaluate(loadedAt("JPTYO")).fired()).isEmpty();
                        });
    }

    @Test
    void a_list_that_is_not_there_is_refused_once_with_its_name() {
        assertThat(verify(pins(PORTS), ListFiles.none()))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> {
                            assertThat(refused.refusals())
                                    .extracting(Refusal::reason)
                                    .containsExactly(Reason.LIST_MISSING);
                            assertThat(refused.refusals().getFirst().place())
                                    .isEqualTo("list elevated-ports#");
                        });
    }

    @Test
    void a_file_with_other_entries_than_those_approved_is_refused() {
        assertReasons(pins(PORTS), _ -> Optional.of(ListBytes.of(FEWER)), Reason.OTHER_LIST);
    }

    @Test
    void a_list_of_another_name_is_refused() {
        NamedList other = new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA")));
        assertReasons(Map.of("elevated-ports", other.hash()), files(other), Reason.OTHER_LIST);
    }

    @Test
    void bytes_that_are_no_list_are_refused_even_when_they_were_approved() {
        byte[] bytes = "{\"is\":\"regex\",\"name\":\"elevated-ports\"}".getBytes(UTF_8);
        assertReasons(
                Map.of("elevated-ports", Hash.of(bytes)),
                _ -> Optional.of(bytes),
                Reason.MALFORMED_LIST);
    }

    @Test
    void a_list_in_another_form_than_the_canonical_one_is_refused() {
        byte[] bytes = (new String(ListBytes.of(PORTS), UTF_8) + "\n").getBytes(UTF_8);
        assertReasons(
                Map.of("elevated-ports", Hash.of(bytes)),
                _ -> Optional.of(bytes),
                Reason.NOT_CANONICAL);
    }

    @Test
    void a_list_with_more_entries_than_a_node_takes_is_refused() {
        NamedList long_ =
                new NamedList.Values(
                        "elevated-ports",
                        IntStream.rangeClosed(0, Limits.LIST)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.toCollection(TreeSet::new)));
        assertReasons(pins(long_), files(long_), Reason.TOO_LARGE);
    }

    @Test
    void a_rule_whose_list_is_not_pinned_is_not_run_whatever_lies_on_the_disk() {
        assertReasons(Map.of(), files(PORTS), Reason.POLICY_NOT_RUN);
    }

    private void assertReasons(Map<String, Hash> pins, ListFiles files, Reason... reasons) {
        assertThat(Ceremony.reasons(verify(pins, files))).containsExactly(reasons);
    }

    private static Facts loadedAt(String port) {
        return Facts.of(null)
                .set(
                        FactSchema.standard().field("port.loading").orElseThrow(),
                        new Value.Text(port))
                .build();
    }

    private static Map<String, Hash> pins(NamedList list) {
        return Map.of(list.name(), list.hash());
    }

    private static ListFiles files(NamedList... lists) {
        Map<Hash, byte[]> files = new TreeMap<>();
        List.of(lists).forEach(list -> files.put(list.hash(), ListBytes.of(list)));
        return hash -> Optional.ofNullable(files.get(hash));
    }

    private Verification verify(Map<String, Hash> pins, ListFiles files) {
        Content content = content(pins);
        var bundle =
                new BundleStatement(
                        1,
                        "prince-rupert",
                        content.hash(),
                        List.of(
                                Signed.sign(
                                        statement(
                                                "CBSA",
                                                "anne",
                                                ceremony.anne,
                                                content.hash(),
                                                NOON.minusSeconds(60)),
                                        ceremony.anne),
                                Signed.sign(
                                        statement(
                                                "CBP",
                                                "bob",
                                                ceremony.bob,
                                                content.hash(),
                                                NOON.minusSeconds(60)),
                                        ceremony.bob)),
                        new TreeMap<>(),
                        1,
                        null,
                        new Signatory("anne", "CBSA", ceremony.anne.keyId()),
                        NOON,
                        false);
        return ceremony.verify(
                new Candidate(
                        "prince-rupert",
                        Signed.sign(bundle, ceremony.anne).json(),
                        content.canonical(),
                        List.of(ceremony.cbsa().json(), ceremony.cbp().json()),
                        files),
                null);
    }

    private static Content content(Map<String, Hash> pins) {
        return Content.of(
                Examples.policy(
                        Examples.rule(
                                "R-1", new Condition.InList("port.loading", "elevated-ports"))),
                new TreeMap<>(pins),
                List.of());
    }
}
