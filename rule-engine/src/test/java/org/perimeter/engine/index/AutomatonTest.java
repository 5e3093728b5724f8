package org.perimeter.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutomatonTest {
    private record Occurrence(int pattern, int end) {}

    @Test
    void finds_patterns_within_and_after_each_other() {
        assertThat(occurrences(List.of("he", "she", "his", "hers", "s"), "ushers"))
                .containsExactlyInAnyOrder(
                        new Occurrence(4, 2),
                        new Occurrence(1, 4),
                        new Occurrence(0, 4),
                        new Occurrence(3, 6),
                        new Occurrence(4, 6));
    }

    @Test
    void a_character_that_no_pattern_has_begins_anew() {
        assertThat(occurrences(List.of("ab"), "a\uffffb ab")).containsExactly(new Occurrence(0, 6));
    }

    @Test
    void without_patterns_nothing_is_found() {
        assertThat(occurrences(List.of(), "ushers")).isEmpty();
    }

    @Test
    void finds_what_a_search_for_each_pattern_finds() {
        Random random = new Random(1975);
        for (int i = 0; i < 2_000; i++) {
            int letters = 1 + random.nextInt(9);
            List<String> patterns =
                    IntStream.range(0, 1 + random.nextInt(30))
                            .mapToObj(_ -> word(random, letters, 1 + random.nextInt(4)))
                            .distinct()
                            .toList();
            String text = word(random, letters + 1, random.nextInt(40));
            assertThat(occurrences(patterns, text))
                    .as("%s in %s", patterns, text)
                    .containsExactlyInAnyOrderElementsOf(searched(patterns, text));
        }
    }

    private static String word(Random random, int letters, int length) {
        return random.ints(length, 0, letters)
                .mapToObj(c -> Character.toString('a' + c))
                .reduce("", String::concat);
    }

    private static List<Occurrence> occurrences(List<String> patterns, String text) {
        Automaton automaton = new Automaton(patterns);
        List<Occurrence> occurrences = new ArrayList<>();
        int state = automaton.start();
        for (int at = 0; at < text.length(); at++) {
            state = automaton.step(state, text.charAt(at));
            int[] found = automaton.found(state);
            if (found != null) {
                for (int pattern : found) {
                    occurrences.add(new Occurrence(pattern, at + 1));
                }
            }
        }
        return occurrences;
    }

    private static List<Occurrence> searched(List<String> patterns, String text) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            String word = patterns.get(pattern);
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                occurrences.add(new Occurrence(pattern, at + word.length()));
            }
        }
        return occurrences;
    }
}
