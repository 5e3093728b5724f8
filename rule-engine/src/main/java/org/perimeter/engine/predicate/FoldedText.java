package org.perimeter.engine.predicate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;

/// A folded text and, once asked for, the words it is made of.
final class FoldedText {
    private final String text;
    private @Nullable Set<String> words;

    FoldedText(String raw) {
        this.text = Folding.fold(raw);
    }

    String text() {
        return text;
    }

    /// Runs of letters and digits.
    Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            known = split(text);
            words = known;
        }
        return known;
    }

    private static Set<String> split(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (!Folding.inWord(codePoint)) {
                add(words, text, start, at);
                start = next;
            }
            at = next;
        }
        add(words, text, start, text.length());
        return words;
    }

    private static void add(Set<String> words, String text, int start, int end) {
        if (end > start) {
            words.add(text.substring(start, end));
        }
    }

    /// Whether the phrase begins where a word can begin and ends where one can end.
    boolean holdsPhrase(String phrase) {
        int last = text.length() - phrase.length();
        boolean begins = true;
        for (int at = 0; at <= last; ) {
            if (begins && text.startsWith(phrase, at) && ends(at + phrase.length())) {
                return true;
            }
            int codePoint = text.codePointAt(at);
            begins = !Folding.inWord(codePoint);
            at += Character.charCount(codePoint);
        }
        return false;
    }

    private boolean ends(int at) {
        return at == text.length() || !Folding.inWord(text.codePointAt(at));
    }
}
