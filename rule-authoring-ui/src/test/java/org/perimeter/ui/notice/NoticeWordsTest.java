package org.perimeter.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.policy.notice.Notices;

class NoticeWordsTest {
    static Iterable<String> actions() {
        return Notices.actions();
    }

    static Iterable<String> personActions() {
        return Notices.personActions();
    }

    @ParameterizedTest
    @MethodSource("personActions")
    void so_has_every_step_on_a_role(String action) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(
                            ResourceBundle.getBundle("messages.notice", locale)
                                    .getString(NoticeWords.key(action)))
                    .contains("{0}", "{1}")
                    .doesNotContain("{2}");
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void every_step_that_somebody_is_told_of_has_words_in_both_languages(String action) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(
                            ResourceBundle.getBundle("messages.notice", locale)
                                    .getString(NoticeWords.key(action)))
                    .contains("{0}", "{1}", "{2}");
        }
    }
}
