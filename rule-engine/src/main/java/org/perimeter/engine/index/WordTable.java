package org.perimeter.engine.index;

import java.util.Arrays;
import org.perimeter.engine.compile.Folding;

/// Single words, found by going through the words of a text: each of these is looked up once, as a whole and uncopied.
final class WordTable {
    private static final int ASCII = 0x80;
    private static final boolean[] IN_WORD = inWord();

    private final String[] words;
    private final int[] numbers;

    /// By hash code: a place in `words`, or -1.
    private final int[] places;

    /// @param words   made of letters and digits alone, each once
    /// @param numbers what each is called
    WordTable(String[] words, int[] numbers) {
        this.words = words;
        this.numbers = numbers;
        this.places = new int[Integer.highestOneBit(Math.max(1, words.length)) * 4];
        Arrays.fill(places, -1);
        for (int i = 0; i < words.length; i++) {
            int at = spread(words[i].hashCode());
            while (places[at] >= 0) {
                at = at + 1 & places.length - 1;
            }
            places[at] = i;
        }
    }

    private static boolean[] inWord() {
        boolean[] inWord = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            inWord[c] = Folding.inWord(c);
        }
        return inWord;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /// Adds the numbers of the words of a text that are known here.
    void search(String text, Hits standing) {
        int length = text.length();
        int start = 0;
        int hash = 0;
        for (int at = 0; at < length; ) {
            char c = text.charAt(at);
            int codePoint = c < ASCII ? c : text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (codePoint < ASCII ? IN_WORD[codePoint] : Folding.inWord(codePoint)) {
                for (; at < next; at++) {
                    hash = 31 * hash + text.charAt(at);
                }
            } else {
                note(text, start, at, hash, standing);
                start = next;
                hash = 0;
            }
            at = next;
        }
        note(text, start, length, hash, standing);
    }

    /// The same for a text as it was written, without folding it first.
    ///
    /// @return whether it is of printable ASCII, as most are; where it is not, nothing found counts
    boolean searchAscii(String raw, Hits standing) {
        int length = raw.length();
        int start = 0;
        int hash = 0;
        for (int at = 0; at < length; at++) {
            char c = raw.charAt(at);
            if (c >= ASCII - 1 || c < ' ') {
                return false;
            }
            if (IN_WORD[c]) {
                hash = 31 * hash + lower(c);
            } else {
                noteAscii(raw, start, at, hash, standing);
                start = at + 1;
                hash = 0;
            }
        }
        noteAscii(raw, start, length, hash, standing);
        return true;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private void noteAscii(String raw, int start, int end, int hash, Hits standing) {
        if (start == end) {
            return;
        }
        for (int at = spread(hash); places[at] >= 0; at = (at + 1) & (places.length - 1)) {
            String word = words[places[at]];
            if (word.hashCode() == hash && word.length() == end - start && same(word, raw, start)) {
                standing.add(numbers[places[at]]);
                return;
            }
        }
    }

    private static boolean same(String word, String raw, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(raw.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    /// @param hash as [String#hashCode] has it for the same characters
    private void note(String text, int start, int end, int hash, Hits standing) {
        if (start == end) {
            return;
        }
        for (int at = spread(hash); places[at] >= 0; at = at + 1 & places.length - 1) {
            String word = words[places[at]];
            if (word.hashCode() == hash
                    && word.length() == end - start
                    && text.startsWith(word, start)) {
                standing.add(numbers[places[at]]);
                return;
            }
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 16) & places.length - 1;
    }
}
