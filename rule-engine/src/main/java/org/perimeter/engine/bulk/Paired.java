package org.perimeter.engine.bulk;

import java.util.Arrays;

/// Two fields of the same lines are tested against each other; UNKNOWN where one of them has no value.
///
/// @param meets by the numbers of the two values
record Paired(int number, Space space, Column one, Column two, Test meets) implements Node {
    @FunctionalInterface
    interface Test {
        boolean of(int one, int two);
    }

    @Override
    public void mark(Sheet sheet, Marks into) {
        int words = sheet.words(space);
        long[] certain = into.writeCertain(words);
        long[] possible = into.writePossible(words);
        Arrays.fill(certain, 0, words, 0);
        Arrays.fill(possible, 0, words, 0);
        Layout layout = sheet.layout(space);
        for (int i = 0; i < layout.places(); i++) {
            if (layout.line(i) == Layout.NONE) {
                continue;
            }
            int left = one.code(layout.line(i));
            int right = two.code(layout.line(i));
            if (left == Column.MISSING || right == Column.MISSING) {
                possible[i >> 6] |= 1L << i;
            } else if (meets.of(left, right)) {
                certain[i >> 6] |= 1L << i;
                possible[i >> 6] |= 1L << i;
            }
        }
    }
}
