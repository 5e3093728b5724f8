package org.perimeter.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListChangesTest {
    @Test
    void what_came_and_what_went_count_alike_from_either_side() {
        var one = values("A", "B", "C");
        var other = values("B", "C", "D", "E");
        assertThat(ListChanges.between(one, other)).isEqualTo(3);
        assertThat(ListChanges.between(other, one)).isEqualTo(3);
        assertThat(ListChanges.between(one, one)).isZero();
        assertThat(ListChanges.between(values(), one)).isEqualTo(3);
    }

    @Test
    void another_number_under_a_key_is_one_entry_less_and_one_more() {
        assertThat(
                        ListChanges.between(
                                new NamedList.Numbers("n", new TreeMap<>(Map.of("84", "1.5"))),
                                new NamedList.Numbers("n", new TreeMap<>(Map.of("84", "2")))))
                .isEqualTo(2);
    }

    @Test
    void patterns_of_another_kind_and_values_under_a_key_are_entries_of_their_own() {
        assertThat(
                        ListChanges.between(
                                new NamedList.Patterns(
                                        "p", List.of(new Pattern(Pattern.Kind.WORD, "FAK"))),
                                new NamedList.Patterns(
                                        "p", List.of(new Pattern(Pattern.Kind.PREFIX, "FAK")))))
                .isEqualTo(2);
        assertThat(
                        ListChanges.between(
                                new NamedList.Keyed(
                                        "k",
                                        new TreeMap<>(Map.of("1203", new TreeSet<>(List.of("3"))))),
                                new NamedList.Keyed(
                                        "k",
                                        new TreeMap<>(
                                                Map.of("1203", new TreeSet<>(List.of("3", "8")))))))
                .isEqualTo(1);
    }

    @Test
    void lists_of_two_shapes_are_not_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ListChanges.between(
                                values("A"), new NamedList.Numbers("v", new TreeMap<>())));
    }

    private static NamedList values(String... values) {
        return new NamedList.Values("v", new TreeSet<>(List.of(values)));
    }
}
