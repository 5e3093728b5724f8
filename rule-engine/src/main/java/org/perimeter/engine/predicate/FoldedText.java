package org.perimeter.engine.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;

/// A folded text and, once asked for, the words it is made of.
final class FoldedText {
    private final String text;
    private String @Nullable [] words;

    FoldedText(String raw) {
        this.text = Folding.fold(raw);
    }

    String text() {
        return text;
    }

    /// Whether one of its runs of letters and digits is among these.
    boolean hasWordOf(Set<String> wanted) {
        String[] known = words;
        if (known == null) {
            known = split(text);
            words = known;
        }
        for (String word : known) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String[] split(String text) {
        List<String> words = new ArrayList<>();
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
        return words.toArray(String[]::new);
    }

    private static void add(List<String> words, String text, int start, int end) {
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
