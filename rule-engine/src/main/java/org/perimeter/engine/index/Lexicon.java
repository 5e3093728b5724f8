package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.rule.Condition.TextTest;

/// All words that are asked for in the texts of one field, each with how it must stand there. Single words are looked
/// up, and all others found in one pass over a text.
public final class Lexicon {
    private final WordTable words;
    private final Automaton automaton;

    /// What the automaton finds, and the number of each.
    private final Entry[] entries;

    private final int[] numbers;

    /// @param word folded, not empty
    private record Entry(String word, TextTest test) {
        boolean oneWord() {
            return test == TextTest.CONTAINS_WORD && word.codePoints().allMatch(Folding::inWord);
        }
    }

    private Lexicon(List<Entry> all) {
        int[] words = IntStream.range(0, all.size()).filter(i -> all.get(i).oneWord()).toArray();
        this.words =
                new WordTable(
                        Arrays.stream(words).mapToObj(i -> all.get(i).word).toArray(String[]::new),
                        words);
        this.numbers = IntStream.range(0, all.size()).filter(i -> !all.get(i).oneWord()).toArray();
        this.entries = Arrays.stream(numbers).mapToObj(all::get).toArray(Entry[]::new);
        this.automaton = new Automaton(Arrays.stream(entries).map(Entry::word).toList());
    }

    /// Numbers words as they come.
    public static final class Builder {
        private final Map<Entry, Integer> numbers = new LinkedHashMap<>();

        /// The number of a word that is asked for in this way.
        public int number(String word, TextTest test) {
            return numbers.computeIfAbsent(new Entry(word, test), _ -> numbers.size());
        }

        public Lexicon build() {
            return new Lexicon(new ArrayList<>(numbers.keySet()));
        }
    }

    /// Finds the words that stand in a folded text as they were asked for.
    ///
    /// @param standing gets their numbers, and loses those of the text before
    public void search(String folded, Hits standing) {
        standing.clear();
        if (!words.isEmpty()) {
            words.search(folded, standing);
        }
        if (entries.length > 0) {
            searchParts(folded, standing);
        }
    }

    /// The same for a text as it was written, where that is as good as folding it: for single words in printable ASCII.
    ///
    /// @return whether it was done
    boolean searchAsWritten(String raw, Hits standing) {
        standing.clear();
        return entries.length == 0 && words.searchAscii(raw, standing);
    }

    private void searchParts(String folded, Hits standing) {
        int state = automaton.start();
        for (int at = 0; at < folded.length(); at++) {
            state = automaton.step(state, folded.charAt(at));
            int[] found = automaton.found(state);
            if (found != null) {
                for (int each : found) {
                    if (stands(entries[each], folded, at + 1)) {
                        standing.add(numbers[each]);
                    }
                }
            }
        }
    }

    /// Whether a word found to end here stands there as it was asked for.
    private static boolean stands(Entry entry, String text, int end) {
        int start = end - entry.word.length();
        return switch (entry.test) {
            case CONTAINS -> true;
            case STARTS_WITH -> start == 0;
            case ENDS_WITH -> end == text.length();
            case EQUALS -> start == 0 && end == text.length();
            case CONTAINS_WORD ->
                    (start == 0 || !Folding.inWord(text.codePointBefore(start)))
                            && (end == text.length() || !Folding.inWord(text.codePointAt(end)));
        };
    }
}
