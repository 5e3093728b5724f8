package org.perimeter.engine.bulk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.predicate.Reading;

/// Conditions that are not made of others.
final class Leaves {
    private Leaves() {}

    /// The value of a field is in a set of its dictionary.
    record InSet(int number, Space space, int field, int set) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            sheet.field(field).markSet(set, into);
        }
    }

    /// The value of a field is in a range of its dictionary.
    record InRange(int number, Space space, int field, int range) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            sheet.field(field).markRange(range, into);
        }
    }

    record MissingField(int number, Space space, int field) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            sheet.field(field).markMissing(into);
        }
    }

    /// @param held whose lines a line here holds
    record MissingCollection(int number, Space space, Space held) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            int start = sheet.start(space);
            int words = sheet.words(space);
            long[] certain = into.writeCertain(words);
            Arrays.fill(certain, 0, words, 0);
            for (int i = 0; i < sheet.count(space); i++) {
                if (!held.lines().known(start + i)) {
                    certain[i >> 6] |= 1L << i;
                }
            }
        }
    }

    /// What is so of a place around holds for every element there.
    record Around(int number, Space space, Node outer) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            Marks marks = sheet.of(outer);
            int words = sheet.words(space);
            hand(sheet, marks.certain(), marks.certainAt(), into.writeCertain(words));
            if (!marks.decided()) {
                hand(sheet, marks.possible(), marks.possibleAt(), into.writePossible(words));
            }
        }

        private void hand(Sheet sheet, long[] from, int at, long[] into) {
            int start = sheet.start(space);
            int firstHolder = sheet.start(outer.space());
            Arrays.fill(into, 0, sheet.words(space), 0);
            for (int i = 0; i < sheet.count(space); i++) {
                int holder = space.lines().holder(start + i) - firstHolder;
                if ((from[at + (holder >> 6)] >>> holder & 1) != 0) {
                    into[i >> 6] |= 1L << i;
                }
            }
        }
    }

    /// A condition that is not understood here is tested row by row as for a single consignment: slow, and right.
    ///
    /// @param asked the rules that it asks about, with their conditions; those that are not in force are left out
    record ByRow(int number, Space space, int predicate, Map<String, Node> asked) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            int words = sheet.words(space);
            long[] certain = into.writeCertain(words);
            long[] possible = into.writePossible(words);
            Arrays.fill(certain, 0, words, 0);
            Arrays.fill(possible, 0, words, 0);
            Map<String, Marks> rules = new TreeMap<>();
            asked.forEach((rule, when) -> rules.put(rule, sheet.of(when)));
            for (int i = 0; i < sheet.count(space); i++) {
                Reading row = sheet.row(sheet.start(space) + i);
                if (!rules.isEmpty()) {
                    row.note(fired(rules, i));
                }
                Truth truth = row.of(predicate);
                certain[i >> 6] |= truth == Truth.TRUE ? 1L << i : 0;
                possible[i >> 6] |= truth != Truth.FALSE ? 1L << i : 0;
            }
        }

        private static Set<String> fired(Map<String, Marks> rules, int row) {
            Set<String> fired = new HashSet<>();
            rules.forEach((rule, marks) -> {
                if ((marks.certain()[marks.certainAt() + (row >> 6)] >>> row & 1) != 0) {
                    fired.add(rule);
                }
            });
            return fired;
        }
    }
}
