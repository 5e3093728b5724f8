package org.perimeter.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures english = new Figures(Locale.ENGLISH);
    private final Figures french = new Figures(Locale.CANADA_FRENCH);

    @Test
    void a_count_is_grouped_as_the_language_does() {
        assertThat(english.count(100_000)).isEqualTo("100,000");
        assertThat(french.count(100_000)).isEqualTo("100\u00a0000");
    }

    @Test
    void a_share_has_one_decimal() {
        assertThat(english.percent(0.0124)).isEqualTo("1.2%");
        assertThat(french.percent(0.0124)).isEqualTo("1,2\u00a0%");
    }

    @Test
    void dates_are_iso_in_both_languages() {
        assertThat(french.day(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
        assertThat(
                        french.moment(
                                Instant.parse("2026-01-24T12:09:30Z"),
                                ZoneId.of("America/Vancouver")))
                .isEqualTo("2026-01-24 04:09 -08:00");
    }
}
