package org.perimeter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void any_french_is_french() {
        assertThat(Language.of(Locale.CANADA_FRENCH)).isEqualTo(Language.FR);
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.FR);
    }

    @Test
    void the_first_language_that_we_speak_is_taken() {
        assertThat(Language.firstSpoken(List.of(Locale.GERMAN, Locale.FRANCE, Locale.US)))
                .contains(Language.FR);
    }

    @Test
    void a_language_that_we_do_not_speak_becomes_english() {
        assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.EN);
    }
}
