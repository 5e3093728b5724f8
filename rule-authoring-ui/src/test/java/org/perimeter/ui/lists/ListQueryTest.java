package org.perimeter.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.ui.lists.ListQuery.Compared;

class ListQueryTest {
    @Test
    void an_address_says_what_is_shown_and_is_said_again() {
        var query =
                ListQuery.of(
                        Optional.of("cn"), Optional.of("50"), Optional.of("3"), Optional.of("2-5"));

        assertThat(query.search()).isEqualTo("cn");
        assertThat(query.from()).isEqualTo(50);
        assertThat(query.version()).contains(3);
        assertThat(query.compare()).contains(new Compared(2, 5));
        assertThat(query.parameters())
                .isEqualTo(Map.of("search", "cn", "from", "50", "version", "3", "compare", "2-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999", "2-"})
    void what_is_no_number_is_as_if_it_were_not_there(String text) {
        var query =
                ListQuery.of(
                        Optional.empty(), Optional.of(text), Optional.of(text), Optional.of(text));
        assertThat(query.parameters()).isEmpty();
    }

    @Test
    void another_search_begins_at_its_first_page() {
        var query =
                ListQuery.of(
                        Optional.of("cn"), Optional.of("50"), Optional.empty(), Optional.empty());
        assertThat(query.searching(" us ").parameters()).isEqualTo(Map.of("search", "us"));
        assertThat(query.at(0).parameters()).isEqualTo(Map.of("search", "cn"));
    }
}
