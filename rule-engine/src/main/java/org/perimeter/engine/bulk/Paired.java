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
        int start = sheet.start(space);
        long[] certain = into.writeCertain(words);
        long[] possible = into.writePossible(words);
        Arrays.fill(certain, 0, words, 0);
        Arrays.fill(possible, 0, words, 0);
        for (int i = 0; i < sheet.count(space); i++) {
            int left = one.code(start + i);
            int right = two.code(start + i);
            if (left == Column.MISSING || right == Column.MISSING) {
                possible[i >> 6] |= 1L << i;
            } else if (meets.of(left, right)) {
                certain[i >> 6] |= 1L << i;
                possible[i >> 6] |= 1L << i;
            }
        }
    }
}
