package org.perimeter.engine.compile;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.perimeter.engine.rule.Condition.Shape;

/// The shapes of a text that says nothing. Blanks do not count; a text of nothing but blanks has none of them.
public final class Shapes {
    private static final int REPEATED = 3;

    private Shapes() {}

    public static boolean meets(Shape shape, String text) {
        int[] signs = text.codePoints().filter(c -> !blank(c)).toArray();
        return signs.length > 0
                && switch (shape) {
                    case ONLY_DIGITS -> all(signs, Character::isDigit);
                    case ONLY_SYMBOLS -> all(signs, c -> !Character.isLetterOrDigit(c));
                    case REPEATED_CHARACTER ->
                            signs.length >= REPEATED && all(signs, c -> c == signs[0]);
                };
    }

    private static boolean all(int[] signs, IntPredicate test) {
        return Arrays.stream(signs).allMatch(test);
    }

    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
