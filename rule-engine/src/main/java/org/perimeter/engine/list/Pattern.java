package org.perimeter.engine.list;

import java.util.Comparator;

/// What a text is searched for, without regard to case, accents and runs of blanks; never a regular expression.
public record Pattern(Kind kind, String text) implements Comparable<Pattern> {
    private static final Comparator<Pattern> ORDER =
            Comparator.comparing(Pattern::kind).thenComparing(Pattern::text);

    public enum Kind {
        /// The whole text.
        WHOLE,
        /// A word or several that stand in the text with no letter or digit next to them.
        WORD,
        PREFIX,
        SUFFIX,
        CONTAINS
    }

    @Override
    public int compareTo(Pattern other) {
        return ORDER.compare(this, other);
    }
}
