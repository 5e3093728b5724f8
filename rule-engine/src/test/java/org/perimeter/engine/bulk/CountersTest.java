package org.perimeter.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CountersTest {
    private static final int WORDS = 3;
    private static final int MOST = 21;

    @Test
    void each_bit_counts_for_itself() {
        Random random = new Random(7);
        Counters counters = new Counters();
        for (int round = 0; round < 50; round++) {
            int[] expected = new int[WORDS * 64];
            counters.clear(WORDS, MOST);
            for (int plane = 0; plane < MOST - 1; plane++) {
                long[] set = new long[WORDS + 1];
                for (int bit = 0; bit < expected.length; bit++) {
                    if (random.nextInt(3) > 0) {
                        set[1 + (bit >> 6)] |= 1L << bit;
                        expected[bit]++;
                    }
                }
                counters.add(set, 1);
            }
            int one = random.nextInt(expected.length);
            counters.addOne(one);
            expected[one]++;
            for (int n = 0; n <= MOST + 60; n++) {
                for (int bit = 0; bit < expected.length; bit++) {
                    boolean reached = (counters.atLeast(n, bit >> 6) >>> bit & 1) != 0;
                    assertThat(reached)
                            .as("%s of %s", n, expected[bit])
                            .isEqualTo(expected[bit] >= n);
                }
            }
        }
        assertThat(counters.moreThan(Integer.MAX_VALUE, 0)).isZero();
    }
}
