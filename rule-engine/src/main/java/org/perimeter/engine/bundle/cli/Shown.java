package org.perimeter.engine.bundle.cli;

import java.util.Locale;

/// Words of a document that nobody has vouched for yet, as a terminal may show them.
///
/// A control character could erase or rewrite the lines above it, and a character that turns the direction of writing could
/// make a sentence read as another one: each is shown as its number.
final class Shown {
    private Shown() {}

    static String plain(String words) {
        var out = new StringBuilder();
        words.codePoints()
                .forEach(c -> {
                    switch (Character.getType(c)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR ->
                                out.append("<U+")
                                        .append(String.format(Locale.ROOT, "%04X", c))
                                        .append('>');
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
