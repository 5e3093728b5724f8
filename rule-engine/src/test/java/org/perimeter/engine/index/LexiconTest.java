package org.perimeter.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.rule.Condition.TextTest.CONTAINS_WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.rule.Condition.TextTest;

class LexiconTest {
    private static final int TEXTS = 4_000;

    /// Few signs, so that words meet often: a letter beyond the basic plane, one with an accent, a digit, and what ends a word.
    private static final List<String> SIGNS = List.of("a", "b", "é", "7", "𝔞", "-", " ", "😀");

    private static final List<TextTest> ALL = List.of(TextTest.values());

    private final Random random = new Random(20_261_124);

    @Test
    void words_are_found_exactly_where_they_stand_as_asked_for() {
        List<String> words = new ArrayList<>();
        List<TextTest> tests = new ArrayList<>();
        Lexicon.Builder builder = new Lexicon.Builder();
        while (words.size() < 150) {
            String word = text(1 + random.nextInt(3));
            TextTest test = ALL.get(random.nextInt(ALL.size()));
            if (builder.number(word, test) == words.size()) {
                words.add(word);
                tests.add(test);
            }
        }
        Lexicon lexicon = builder.build();
        Hits hits = new Hits();
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random.nextInt(12));
            lexicon.search(text, hits);
            SortedSet<Integer> expected = new TreeSet<>();
            for (int word = 0; word < words.size(); word++) {
                if (stands(words.get(word), tests.get(word), text)) {
                    expected.add(word);
                }
            }
            SortedSet<Integer> actual = new TreeSet<>();
            for (int hit = 0; hit < hits.size(); hit++) {
                actual.add(hits.get(hit));
            }
            assertThat(actual).as(text).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(TEXTS);
    }

    @Test
    void single_words_are_found_in_a_text_as_written_as_they_are_once_it_is_folded() {
        Lexicon.Builder builder = new Lexicon.Builder();
        List.of("a", "ab", "b7", "été").forEach(word -> builder.number(word, CONTAINS_WORD));
        Lexicon lexicon = builder.build();
        List<String> signs = List.of("a", "A", "b", "B", "7", " ", "-", "\u007f", "é", "\t");
        int asWritten = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                text.append(signs.get(random.nextInt(signs.size())));
            }
            Hits hits = new Hits();
            if (lexicon.searchAsWritten(text.toString(), hits)) {
                Hits folded = new Hits();
                lexicon.search(Folding.fold(text.toString()), folded);
                assertThat(numbers(hits)).as("%s", text).isEqualTo(numbers(folded));
                asWritten++;
            } else {
                assertThat(text.toString()).matches("(?s).*[^ -~].*");
            }
        }
        assertThat(asWritten).isBetween(TEXTS / 10, TEXTS);
    }

    @Test
    void phrases_are_not_looked_for_in_a_text_as_written() {
        Lexicon.Builder builder = new Lexicon.Builder();
        builder.number("a b", CONTAINS_WORD);

        assertThat(builder.build().searchAsWritten("a  b", new Hits())).isFalse();
    }

    private static List<Integer> numbers(Hits hits) {
        return IntStream.range(0, hits.size()).mapToObj(hits::get).toList();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }

    private static boolean stands(String word, TextTest test, String text) {
        return switch (test) {
            case CONTAINS -> text.contains(word);
            case STARTS_WITH -> text.startsWith(word);
            case ENDS_WITH -> text.endsWith(word);
            case EQUALS -> text.equals(word);
            case CONTAINS_WORD -> {
                boolean stands = false;
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    int end = at + word.length();
                    stands |=
                            (at == 0 || !Folding.inWord(text.codePointBefore(at)))
                                    && (end == text.length()
                                            || !Folding.inWord(text.codePointAt(end)));
                }
                yield stands;
            }
        };
    }
}
