package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Montréal,            montreal
                    FORÊT,               foret
                    'A\u0301cier',       acier
                    Œufs,                oeufs
                    Straße,              strasse
                    İstanbul,            istanbul
                    ﬁlm,                 film
                    Ｆａｋ,               fak
                    ΟΔΟΣ,                οδοσ
                    'P.O.\u00a0 \tBox ', p.o. box
                    fak,                 fak
                    """)
    void case_accents_ligatures_and_runs_of_blanks_do_not_count(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void what_is_only_blanks_and_marks_folds_to_nothing() {
        assertThat(Folding.fold(" \u00a0\u0301 ")).isEmpty();
    }

    /// Printable ASCII is folded a short way, which must lead to where the long one leads.
    @Test
    void the_short_way_ends_where_the_long_one_does() {
        Random random = new Random(6346);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    random.ints(random.nextInt(12), 0, 0x60)
                            .map(c -> c == 0x5f || c % 5 == 0 ? ' ' : ' ' + c)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(Folding.fold(text)).as("'%s'", text).isEqualTo(Folding.folded(text));
        }
    }

    @Test
    void folding_again_changes_nothing_for_any_character() {
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c)
                    && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                String once = Folding.fold("a" + Character.toString(c) + "B");
                assertThat(Folding.fold(once)).as("U+%04X", c).isEqualTo(once);
            }
        }
    }
}
