package org.perimeter.scoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecisionIdTest {
    @Test
    void an_identifier_reads_back_as_it_was_written() {
        DecisionId id = new DecisionId("halifax1", 472035, 17);

        assertThat(id).hasToString("halifax1-472035-17");
        assertThat(DecisionId.parse("halifax1-472035-17")).contains(id);
    }

    @Test
    void other_text_is_no_identifier() {
        for (String text :
                new String[] {
                    "",
                    "a",
                    "a-1",
                    "a-1-",
                    "a-0-1",
                    "a-1-0",
                    "a-01-1",
                    "A-1-1",
                    "a-1-1 ",
                    "a-1-9999999999999999999",
                    "a_b-1-1",
                    "abcdefghijklmnopq-1-1",
                    "../a-1-1"
                }) {
            assertThat(DecisionId.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_node_with_a_name_that_no_identifier_can_hold_is_refused_with_advice() {
        assertThatThrownBy(() -> LogSettings.of(Path.of("log"), "Halifax-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Halifax-1'")
                .hasMessageContaining("Maybe");
    }
}
