package org.perimeter.simulation.synthetic;

import java.util.List;

/// Reproducible chance: SplitMix64, written out so that no platform or release of Java changes what was generated.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Independent dice for each purpose: the same seed and keys always roll the same.
    static Dice of(long seed, long... keys) {
        long state = mix(seed);
        for (long key : keys) {
            state = mix(state + GOLDEN + key);
        }
        return new Dice(state);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// From 0 up to, not including, 1.
    double share() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /// From 0 up to, not including, the bound.
    int below(int bound) {
        return (int) (share() * bound);
    }

    /// Both ends included.
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean chance(double share) {
        return share() < share;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /// Low indexes far more often than high ones, as trade has few large and many small companies.
    int skewed(int bound) {
        double share = share();
        return (int) (share * share * bound);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }
}
