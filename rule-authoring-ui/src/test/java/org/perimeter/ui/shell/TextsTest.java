package org.perimeter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.ui.look.DispositionChip;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Texts texts = new Texts();
    private final Map<String, String> english = texts.getAllTranslations(Locale.ENGLISH);
    private final Map<String, String> french = texts.getAllTranslations(Locale.FRENCH);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(french.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void no_text_is_blank() {
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(french).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(french.get(key)))
                                .as(key)
                                .isEqualTo(placeholders(text)));
    }

    @Test
    void no_text_has_the_apostrophe_that_a_message_format_swallows() {
        assertThat(Stream.concat(english.values().stream(), french.values().stream()))
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void each_place_appearance_and_disposition_has_its_texts() {
        var keys =
                Stream.of(
                                Stream.of(Place.values())
                                        .flatMap(
                                                place -> Stream.of(place.title(), place.purpose())),
                                Stream.of(Appearance.values()).map(Appearance::title),
                                Stream.of(Disposition.values()).map(DispositionChip::title))
                        .flatMap(each -> each);
        assertThat(english.keySet()).containsAll(keys.toList());
    }

    @Test
    void a_placeholder_is_filled_as_the_language_writes_numbers() {
        assertThat(texts.getTranslation("who.agency", Locale.ENGLISH, 1240))
                .isEqualTo("You are acting for 1,240");
        assertThat(texts.getTranslation("who.agency", Locale.FRENCH, 1240))
                .isEqualTo("Vous agissez pour 1\u00a0240");
    }

    @Test
    void any_other_language_gets_english() {
        assertThat(texts.getTranslation("skip", Locale.GERMAN)).isEqualTo("Skip to the content");
    }

    @Test
    void an_unknown_key_is_a_bug() {
        assertThatThrownBy(() -> texts.getTranslation("no.such.key", Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.key");
    }

    private static SortedSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
