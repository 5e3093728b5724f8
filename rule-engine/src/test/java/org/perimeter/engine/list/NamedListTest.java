package org.perimeter.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;

class NamedListTest {
    private static final NamedList PORTS =
            new NamedList.Values("elevated-ports", new TreeSet<>(List.of("CNSHA", "BRSSZ")));
    private static final NamedList OTHER_PORTS =
            new NamedList.Values("elevated-ports", new TreeSet<>(List.of("CNSHA")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"is":"values","name":"ports","values":["BRSSZ","CNSHA"]}\
                """,
                """
                {"is":"patterns","name":"vague","patterns":[{"kind":"WORD","text":"fak"}]}\
                """,
                """
                {"is":"keyed","name":"classes","entries":{"1203":["3"],"1950":["2.1","2.2"]}}\
                """,
                """
                {"is":"numbers","name":"medians","numbers":{"84":"12.5"}}\
                """
            })
    void a_list_reads_back_as_it_was_written(String json) {
        assertThat(ListJson.write(ListJson.read(json))).isEqualTo(json);
    }

    @Test
    void the_order_of_entries_does_not_change_the_hash_and_an_entry_does() {
        assertThat(
                        ListJson.read(
                                        """
                                        {"is":"values","name":"elevated-ports","values":["CNSHA","BRSSZ"]}\
                                        """)
                                .hash())
                .isEqualTo(PORTS.hash());
        assertThat(OTHER_PORTS.hash()).isNotEqualTo(PORTS.hash());
        assertThat(
                        ListJson.read(
                                        """
                                        {"is":"patterns","name":"p","patterns":[{"kind":"WORD","text":"b"},{"kind":"WORD","text":"a"},{"kind":"WORD","text":"a"}]}\
                                        """)
                                .hash())
                .isEqualTo(
                        ListJson.read(
                                        """
                                        {"is":"patterns","name":"p","patterns":[{"kind":"WORD","text":"a"},{"kind":"WORD","text":"b"}]}\
                                        """)
                                .hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"is":"values","name":"v","values":[]}\
                """,
                """
                {"is":"values","name":"v","values":["b","a","\\"q\\" \\\\ \\t\\u0001","é","\uFFFD","\uD83D\uDEA2"]}\
                """,
                """
                {"is":"patterns","name":"p","patterns":[]}\
                """,
                """
                {"is":"patterns","name":"p","patterns":[{"kind":"CONTAINS","text":"a"},{"kind":"WORD","text":"c"},{"kind":"WORD","text":"b"}]}\
                """,
                """
                {"is":"keyed","name":"k","entries":{}}\
                """,
                """
                {"is":"keyed","name":"k","entries":{"b":["2","1"],"a":["3"]}}\
                """,
                """
                {"is":"numbers","name":"n","numbers":{}}\
                """,
                """
                {"is":"numbers","name":"n","numbers":{"b":"1.5","a":"2"}}\
                """
            })
    void what_is_written_entry_by_entry_is_the_canonical_form(String json) {
        NamedList list = ListJson.read(json);
        assertThat(ListBytes.of(list)).isEqualTo(CanonicalJson.of(list));
        assertThat(list.hash()).isEqualTo(Hash.of(ListBytes.of(list)));
        assertThat(ListJson.read(ListBytes.of(list))).isEqualTo(list);
        assertThat(list.each().count()).isEqualTo(list.size());
    }

    @Test
    void a_key_without_values_is_not_on_the_list() {
        assertThat(ListJson.read("{\"is\":\"keyed\",\"name\":\"k\",\"entries\":{\"a\":[]}}"))
                .isEqualTo(ListJson.read("{\"is\":\"keyed\",\"name\":\"k\",\"entries\":{}}"));
    }

    @Test
    void entries_out_of_order_or_twice_are_not_written() {
        for (List<String> keys : List.of(List.of("b", "a"), List.of("a", "a"))) {
            var entries = keys.stream().map(ListEntry::of).iterator();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            ListBytes.write(
                                    ListShape.VALUES,
                                    "v",
                                    entries,
                                    OutputStream.nullOutputStream()))
                    .withMessageContaining("Maybe");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                """
                {"is":"values","name":"ports"}\
                """,
                """
                {"is":"regex","name":"ports","values":[]}\
                """,
                """
                {"is":"patterns","name":"vague","patterns":[{"kind":"REGEX","text":".*"}]}\
                """,
                """
                {"is":"numbers","name":"medians","numbers":{"84":12.5}}\
                """
            })
    void anything_else_is_no_list(String json) {
        assertThatExceptionOfType(MalformedList.class)
                .isThrownBy(() -> ListJson.read(json))
                .withMessageContaining("Maybe");
    }

    @Test
    void a_pin_takes_the_list_of_its_name_and_its_hash_alone() {
        Map<String, Hash> pins = Map.of("elevated-ports", PORTS.hash());
        assertThat(Lists.pinned(pins, _ -> Optional.of(PORTS)).named("elevated-ports"))
                .contains(PORTS);
        assertThat(Lists.pinned(pins, _ -> Optional.of(OTHER_PORTS)).named("elevated-ports"))
                .isEmpty();
        assertThat(Lists.pinned(pins, _ -> Optional.of(PORTS)).named("ports")).isEmpty();
        assertThat(
                        Lists.pinned(Map.of("ports", PORTS.hash()), _ -> Optional.of(PORTS))
                                .named("ports"))
                .isEmpty();
        assertThat(Lists.none().named("elevated-ports")).isEmpty();
    }
}
