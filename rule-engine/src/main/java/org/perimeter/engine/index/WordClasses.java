package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;

/// The rows that the words of a text leave.
final class WordClasses {
    private final Lexicon lexicon;
    private final Word[] words;

    /// Rows that ask for no word.
    private final Rows undemanding;

    private WordClasses(Lexicon lexicon, List<Word> words, Rows undemanding) {
        this.lexicon = lexicon;
        this.words =
                words.stream()
                        .map(word -> Word.of(word.wanting, word.refusing))
                        .toArray(Word[]::new);
        this.undemanding = undemanding;
    }

    /// @param wanting  rows that need this word or another
    /// @param refusing rows that need it not to stand in the text
    /// @param refused  whether there are any of these
    private record Word(Rows wanting, Rows refusing, boolean refused) {
        static Word of(Rows wanting, Rows refusing) {
            return new Word(wanting, refusing, refusing.next(0) >= 0);
        }
    }

    void narrow(Rows rows, String folded, Scratch scratch) {
        Rows left = scratch.worded;
        left.become(undemanding);
        Hits hits = scratch.hits;
        lexicon.search(folded, hits);
        for (int i = 0; i < hits.size(); i++) {
            Word word = words[hits.get(i)];
            left.addAll(word.wanting);
            if (word.refused) {
                rows.removeAll(word.refusing);
            }
        }
        rows.retain(left);
    }

    static final class Builder {
        private final int rows;
        private final Lexicon.Builder lexicon = new Lexicon.Builder();
        private final List<Word> words = new ArrayList<>();
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
            for (String each : asked) {
                int number = lexicon.number(each, test);
                if (number == words.size()) {
                    words.add(Word.of(Rows.none(rows), Rows.none(rows)));
                }
                Word word = words.get(number);
                (wanted ? word.wanting : word.refusing).add(row);
            }
            if (wanted) {
                undemanding.remove(row);
            }
        }

        @Nullable WordClasses build() {
            return words.isEmpty() ? null : new WordClasses(lexicon.build(), words, undemanding);
        }
    }
}
