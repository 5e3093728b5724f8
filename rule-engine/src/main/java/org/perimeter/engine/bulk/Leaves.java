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
            long[] lines = sheet.layout(space).lines();
            long[] known = sheet.layout(held).known();
            int words = sheet.words(space);
            long[] certain = into.writeCertain(words);
            for (int w = 0; w < words; w++) {
                certain[w] = lines[w] & ~known[w];
            }
        }
    }

    /// What is so of a place around holds for every element there.
    record Around(int number, Space space, Node outer) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            Marks marks = sheet.of(outer);
            Layout layout = sheet.layout(space);
            int words = layout.words();
            layout.hand(marks.certain(), marks.certainAt(), into.writeCertain(words));
            if (!marks.decided()) {
                layout.hand(marks.possible(), marks.possibleAt(), into.writePossible(words));
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
            Layout rows = sheet.layout(space);
            for (int i = 0; i < rows.places() && rows.line(i) != Layout.NONE; i++) {
                Reading row = sheet.row(rows.line(i));
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
