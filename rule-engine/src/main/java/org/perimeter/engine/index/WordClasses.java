package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.rule.Condition.TextTest;

/// The rows that the words of a text leave: one pass over the text finds all words that any row asks for.
final class WordClasses {
    private final Automaton automaton;
    private final Word[] words;

    /// Rows that ask for no word.
    private final Rows undemanding;

    private WordClasses(Automaton automaton, Word[] words, Rows undemanding) {
        this.automaton = automaton;
        this.words = words;
        this.undemanding = undemanding;
    }

    private record Asked(String word, TextTest test) {}

    /// @param wanting  rows that need this word or another
    /// @param refusing rows that need it not to stand in the text
    private record Word(int length, TextTest test, Rows wanting, Rows refusing) {}

    void narrow(Rows rows, String folded, Scratch scratch) {
        Rows left = scratch.worded;
        left.become(undemanding);
        int state = automaton.start();
        for (int at = 0; at < folded.length(); at++) {
            state = automaton.step(state, folded.charAt(at));
            int[] found = automaton.found(state);
            if (found != null) {
                for (int number : found) {
                    Word word = words[number];
                    if (stands(word, folded, at + 1)) {
                        left.addAll(word.wanting);
                        rows.removeAll(word.refusing);
                    }
                }
            }
        }
        rows.retain(left);
    }

    /// Whether a word found to end here stands there as it was asked for.
    private static boolean stands(Word word, String text, int end) {
        int start = end - word.length;
        return switch (word.test) {
            case CONTAINS -> true;
            case STARTS_WITH -> start == 0;
            case ENDS_WITH -> end == text.length();
            case EQUALS -> start == 0 && end == text.length();
            case CONTAINS_WORD ->
                    (start == 0 || !Folding.inWord(text.codePointBefore(start)))
                            && (end == text.length() || !Folding.inWord(text.codePointAt(end)));
        };
    }

    static final class Builder {
        private final int rows;
        private final Map<Asked, Word> words = new LinkedHashMap<>();
        private final Rows undemanding;

        Builder(int rows) {
            this.rows = rows;
            this.undemanding = Rows.all(rows);
        }

        /// Of several tests that a row asks to be met, the first one counts; the others rule out nothing.
        void add(Placed placed) {
            int row = placed.row();
            boolean wanted = placed.test().wanted();
            if (!(placed.test().leaf() instanceof Resolved.Words(_, var test, var asked))
                    || (wanted && !undemanding.has(row))) {
                return;
            }
            for (String word : asked) {
                Word known =
                        words.computeIfAbsent(
                                new Asked(word, test),
                                _ ->
                                        new Word(
                                                word.length(),
                                                test,
                                                Rows.none(rows),
                                                Rows.none(rows)));
                (wanted ? known.wanting : known.refusing).add(row);
            }
            if (wanted) {
                undemanding.remove(row);
            }
        }

        @Nullable WordClasses build() {
            if (words.isEmpty()) {
                return null;
            }
            List<String> patterns = new ArrayList<>();
            words.keySet().forEach(asked -> patterns.add(asked.word));
            return new WordClasses(
                    new Automaton(patterns), words.values().toArray(Word[]::new), undemanding);
        }
    }
}
