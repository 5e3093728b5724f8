package org.perimeter.engine.bulk;

import java.util.Arrays;

/// What one field says of the lines of a block, for all tests of it at once.
///
/// Lines go into buckets between limits, which add up to what is below each limit; and, by the class of their value, into the
/// set of every test that the class meets.
final class FieldMarks {
    private final FieldTests tests;
    private final int[] headOfClass;
    private final int[] sizeOfClass;
    private final int[] classesSeen;
    private long[] below = {};
    private long[] sets = {};
    private long[] missing = {};
    private long[] line = {};
    private int[] nextOfClass = {};
    private int words;
    private boolean anyMissing;
    private boolean ready;

    FieldMarks(FieldTests tests) {
        this.tests = tests;
        this.headOfClass = new int[tests.classes()];
        this.sizeOfClass = new int[tests.classes()];
        this.classesSeen = new int[tests.classes()];
    }

    void forget() {
        ready = false;
    }

    void ready(Sheet sheet) {
        if (!ready) {
            Layout layout = sheet.layout(tests.space());
            clear(layout);
            read(layout);
            ready = true;
        }
    }

    private void clear(Layout layout) {
        words = layout.words();
        below = Layout.zeros(below, tests.limits() * words);
        sets = Layout.zeros(sets, tests.sets() * words);
        missing = Layout.zeros(missing, words);
        line = Layout.zeros(line, words);
        if (nextOfClass.length < layout.places()) {
            nextOfClass = new int[layout.places()];
        }
        anyMissing = false;
    }

    private void read(Layout layout) {
        int seen = 0;
        for (int i = 0; i < layout.places(); i++) {
            if (layout.line(i) == Layout.NONE) {
                continue;
            }
            int code = tests.column().code(layout.line(i));
            if (code == Column.MISSING) {
                missing[i >> 6] |= 1L << i;
                anyMissing = true;
                continue;
            }
            int bucket = tests.bucket(code);
            if (bucket < tests.limits()) {
                below[bucket * words + (i >> 6)] |= 1L << i;
            }
            int of = tests.classOf(code);
            if (of != FieldTests.MEETS_NONE) {
                if (sizeOfClass[of]++ == 0) {
                    classesSeen[seen++] = of;
                    headOfClass[of] = -1;
                }
                nextOfClass[i] = headOfClass[of];
                headOfClass[of] = i;
            }
        }
        for (int i = words; i < tests.limits() * words; i++) {
            below[i] |= below[i - words];
        }
        for (int i = 0; i < seen; i++) {
            spread(classesSeen[i]);
            sizeOfClass[classesSeen[i]] = 0;
        }
    }

    /// Many lines of one class are put together once; few go into each set one by one.
    private void spread(int of) {
        int[] met = tests.setsOf(of);
        if (sizeOfClass[of] <= words / 2) {
            for (int i = headOfClass[of]; i >= 0; i = nextOfClass[i]) {
                for (int set : met) {
                    sets[set * words + (i >> 6)] |= 1L << i;
                }
            }
            return;
        }
        Arrays.fill(line, 0, words, 0);
        for (int i = headOfClass[of]; i >= 0; i = nextOfClass[i]) {
            line[i >> 6] |= 1L << i;
        }
        for (int set : met) {
            int at = set * words;
            for (int w = 0; w < words; w++) {
                sets[at + w] |= line[w];
            }
        }
    }

    /// Marks the lines without a value.
    void markMissing(Marks into) {
        into.readCertain(missing, 0);
    }

    void markSet(int set, Marks into) {
        int[] shared = tests.sharedBy(set);
        if (shared.length == 0) {
            into.readCertain(sets, set * words);
        } else {
            long[] certain = into.writeCertain(words);
            System.arraycopy(sets, set * words, certain, 0, words);
            for (int other : shared) {
                add(other, certain);
            }
        }
        markUnknown(into);
    }

    private void add(int set, long[] into) {
        int at = set * words;
        for (int w = 0; w < words; w++) {
            into[w] |= sets[at + w];
        }
    }

    /// Marks the lines whose value is in a range of the dictionary.
    void markRange(int range, Marks into) {
        int from = tests.from(range) * words;
        int to = tests.to(range) * words;
        long[] certain = into.writeCertain(words);
        for (int w = 0; w < words; w++) {
            certain[w] = below[to + w] & ~below[from + w];
        }
        markUnknown(into);
    }

    private void markUnknown(Marks into) {
        if (anyMissing) {
            long[] certain = into.certain();
            int at = into.certainAt();
            long[] possible = into.writePossible(words);
            for (int w = 0; w < words; w++) {
                possible[w] = certain[at + w] | missing[w];
            }
        }
    }
}
