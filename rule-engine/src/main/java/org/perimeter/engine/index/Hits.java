package org.perimeter.engine.index;

import java.util.Arrays;

/// The words that were found in a text, by number and some more than once. Used again for one text after the other.
public final class Hits {
    private int[] numbers = new int[32];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    public int get(int i) {
        return numbers[i];
    }
}
