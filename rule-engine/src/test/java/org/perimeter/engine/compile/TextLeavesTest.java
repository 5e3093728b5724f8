package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.rule.Condition.Measure.EDIT_DISTANCE;
import static org.perimeter.engine.rule.Condition.Measure.JARO_WINKLER;
import static org.perimeter.engine.rule.Condition.Measure.PHONETIC;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Shape;

class TextLeavesTest {
    @ParameterizedTest
    @CsvSource({
        "ONLY_DIGITS,123 456,true",
        "ONLY_DIGITS,12a,false",
        "ONLY_SYMBOLS,-- / --,true",
        "ONLY_SYMBOLS,- 1,false",
        "REPEATED_CHARACTER,xxx,true",
        "REPEATED_CHARACTER,x x x,true",
        "REPEATED_CHARACTER,xx,false",
        "REPEATED_CHARACTER,aaa batteries,false"
    })
    void a_shape_is_that_of_the_whole_text(Shape shape, String text, boolean meets) {
        assertThat(Shapes.meets(shape, text)).isEqualTo(meets);
        assertThat(Shapes.meets(shape, "  ")).isFalse();
    }

    @Test
    void an_edit_distance_counts_what_is_put_in_left_out_or_replaced() {
        assertThat(alike(EDIT_DISTANCE, "1", "acme trading", "acme tradin")).isTrue();
        assertThat(alike(EDIT_DISTANCE, "1", "acme trading", "acne trading")).isTrue();
        assertThat(alike(EDIT_DISTANCE, "1", "acme trading", "acne tradin")).isFalse();
        assertThat(alike(EDIT_DISTANCE, "2", "acme trading", "acne tradin")).isTrue();
    }

    @Test
    void jaro_winkler_favours_a_common_beginning() {
        assertThat(alike(JARO_WINKLER, "0.96", "martha", "marhta")).isTrue();
        assertThat(alike(JARO_WINKLER, "0.97", "martha", "marhta")).isFalse();
    }

    @Test
    void sounds_are_compared_word_by_word() {
        assertThat(alike(PHONETIC, "0", "smith trading", "smyth traiding")).isTrue();
        assertThat(alike(PHONETIC, "0", "smith trading", "trading smith")).isFalse();
        assertThat(alike(PHONETIC, "0", "pier 12", "pier 13")).isFalse();
    }

    private static boolean alike(Measure measure, String limit, String one, String other) {
        return Likeness.alike(measure, new BigDecimal(limit), one, other);
    }
}
