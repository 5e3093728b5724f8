package org.perimeter.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.ui.shell.Texts;

class StepWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_known_step_has_words_of_its_own(String language) {
        var words = new StepWords(new Page(Locale.of(language)));

        var said = StepWords.known().stream().map(words::of).toList();

        assertThat(said).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(said).doesNotContainAnyElementsOf(StepWords.known());
    }

    @Test
    void a_step_on_a_role_names_the_role() {
        assertThat(new StepWords(new Page(Locale.ENGLISH)).of("confirm-approver"))
                .isEqualTo("Role confirmed: Approver");
    }

    @Test
    void a_step_without_words_is_told_as_it_is_written() {
        assertThat(new StepWords(new Page(Locale.FRENCH)).of("grant-emperor"))
                .isEqualTo("grant-emperor");
        assertThat(StepWords.isKnown("grant-emperor")).isFalse();
    }

    /// Says the application's own texts.
    private static final class Page extends Div {
        private final transient Texts texts = new Texts();
        private final Locale locale;

        Page(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String getTranslation(String key, Object... parameters) {
            return texts.getTranslation(key, locale, parameters);
        }
    }
}
