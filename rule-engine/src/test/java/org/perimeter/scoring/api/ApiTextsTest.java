package org.perimeter.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;

class ApiTextsTest {
    private static final ResourceBundle EN = ApiTexts.bundle(Locale.ENGLISH);
    private static final ResourceBundle FR = ApiTexts.bundle(Locale.FRENCH);

    @Test
    void both_languages_have_the_same_keys_with_the_same_values_in_them() {
        assertThat(FR.keySet()).isEqualTo(EN.keySet());
        for (String key : EN.keySet()) {
            assertThat(FR.getString(key)).as(key).isNotBlank().isNotEqualTo(EN.getString(key));
            assertThat(values(FR.getString(key))).as(key).isEqualTo(values(EN.getString(key)));
        }
    }

    private static List<String> values(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .sorted()
                .toList();
    }

    @Test
    void every_kind_of_problem_and_every_disposition_has_its_texts_and_nothing_else_has() {
        var expected = new java.util.TreeSet<String>();
        for (ProblemKind kind : ProblemKind.values()) {
            expected.addAll(
                    List.of(
                            kind.slug() + ".title",
                            kind.slug() + ".detail",
                            kind.slug() + ".remedy"));
        }
        for (Disposition disposition : Disposition.values()) {
            if (disposition != Disposition.EXAMINE) {
                expected.add("outward." + disposition.name().toLowerCase(Locale.ROOT));
            }
        }
        expected.add("outward.rejected");

        assertThat(EN.keySet()).isEqualTo(expected);
    }
}
