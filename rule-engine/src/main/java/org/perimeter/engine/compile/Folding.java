package org.perimeter.engine.compile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How texts are made alike before words are looked for in them: case, accents, ligatures and runs of blanks do not count.
///
/// Compatibility decomposition (Unicode NFKD) without combining marks, in lower case by code point so that no
/// character depends on its neighbours or on a locale; blanks become one space, none at the ends. Idempotent.
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
        if (plain(text)) {
            return text;
        }
        String ascii = ascii(text);
        return ascii == null ? folded(text) : ascii;
    }

    /// For every text, the printable ones included.
    static String folded(String text) {
        return collapsed(withoutMarks(lower(withoutMarks(text))));
    }

    /// The short way for printable ASCII, as most manifests are written; `null` for other texts.
    private static @Nullable String ascii(String text) {
        byte[] kept = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || c < ' ') {
                return null;
            }
            if (c != ' ') {
                kept[length++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            } else if (length > 0 && kept[length - 1] != ' ') {
                kept[length++] = ' ';
            }
        }
        int end = length > 0 && kept[length - 1] == ' ' ? length - 1 : length;
        return new String(kept, 0, end, StandardCharsets.ISO_8859_1);
    }

    /// Whether a code point is part of a word; what is not, ends it.
    public static boolean inWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    /// Most texts are plain: ASCII in lower case with single blanks inside. They are their own folded form.
    private static boolean plain(String text) {
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (c >= 0x7f || c < ' ' || (c >= 'A' && c <= 'Z') || (blank && blankBefore)) {
                return false;
            }
            blankBefore = blank;
        }
        return text.isEmpty() || !blankBefore;
    }

    private static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Down, up and down again: only the way up turns `ß` into `SS`, and only small letters take it.
    private static String lower(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        StringBuilder lower = new StringBuilder(text.length());
        small.toString()
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(c -> append(lower, c));
        return lower.toString();
    }

    /// Letters that Unicode does not take apart, as French and the Nordic languages write them without accents.
    private static void append(StringBuilder text, int letter) {
        switch (letter) {
            case 'œ' -> text.append("oe");
            case 'æ' -> text.append("ae");
            case 'ø' -> text.append('o');
            case 'đ', 'ð' -> text.append('d');
            case 'ł' -> text.append('l');
            default -> text.appendCodePoint(letter);
        }
    }

    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (!blank(c)) {
                        collapsed.appendCodePoint(c);
                    } else if (!collapsed.isEmpty()
                            && collapsed.charAt(collapsed.length() - 1) != ' ') {
                        collapsed.append(' ');
                    }
                });
        int end = collapsed.length();
        return end > 0 && collapsed.charAt(end - 1) == ' '
                ? collapsed.substring(0, end - 1)
                : collapsed.toString();
    }

    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
