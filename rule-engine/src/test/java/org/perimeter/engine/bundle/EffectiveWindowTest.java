package org.perimeter.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.EffectiveWindow.When;

class EffectiveWindowTest {
    private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");

    @Test
    void its_first_instant_is_within_and_its_last_is_not() {
        var window = new EffectiveWindow(NOON, NOON.plusSeconds(1), VANCOUVER);
        assertThat(window.at(NOON.minusMillis(1))).isEqualTo(When.BEFORE);
        assertThat(window.at(NOON)).isEqualTo(When.WITHIN);
        assertThat(window.at(NOON.plusMillis(999))).isEqualTo(When.WITHIN);
        assertThat(window.at(NOON.plusSeconds(1))).isEqualTo(When.AFTER);
    }

    @Test
    void a_window_without_an_end_or_that_ends_as_it_begins_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveWindow(null, null, VANCOUVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveWindow(NOON, NOON, VANCOUVER));
    }

    @Test
    void content_without_a_window_has_the_hash_that_it_had_and_with_one_another() {
        Content always = Examples.content();
        Content later = always.within(new EffectiveWindow(NOON, null, VANCOUVER));
        assertThat(new String(always.canonical(), StandardCharsets.UTF_8))
                .doesNotContain("effective");
        assertThat(later.hash()).isNotEqualTo(always.hash());
        assertThat(
                        later.within(new EffectiveWindow(NOON, null, ZoneId.of("America/Toronto")))
                                .hash())
                .isNotEqualTo(later.hash());
        assertThat(Content.read(later.canonical())).isEqualTo(later);
    }

    @Test
    void content_with_a_zone_that_is_none_or_a_window_turned_around_is_refused() {
        String text =
                new String(
                        Examples.content()
                                .within(new EffectiveWindow(NOON, NOON.plusSeconds(60), VANCOUVER))
                                .canonical(),
                        StandardCharsets.UTF_8);
        for (String wrong :
                new String[] {
                    text.replace("America/Vancouver", "America/Atlantis"),
                    text.replace("12:01:00", "11:01:00")
                }) {
            assertThat(wrong).isNotEqualTo(text);
            assertThatExceptionOfType(MalformedDocument.class)
                    .isThrownBy(() -> Content.read(wrong.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused ->
                            assertThat(refused.refusal("content").place())
                                    .startsWith("content#/effective"));
        }
    }
}
