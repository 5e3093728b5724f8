package org.perimeter.engine.bulk;

import java.util.List;

/// Conditions made of others that are asked of the same lines.
final class Groups {
    private Groups() {}

    record AllOf(int number, Space space, List<Node> parts) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            join(parts, Groups::retain, sheet.words(space), sheet, into);
        }
    }

    record AnyOf(int number, Space space, List<Node> parts) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            join(parts, Groups::add, sheet.words(space), sheet, into);
        }
    }

    record Not(int number, Space space, Node part) implements Node {
        @Override
        public void mark(Sheet sheet, Marks into) {
            Marks marks = sheet.of(part);
            Layout layout = sheet.layout(space);
            int words = layout.words();
            turn(marks.possible(), marks.possibleAt(), into.writeCertain(words), layout);
            if (!marks.decided()) {
                turn(marks.certain(), marks.certainAt(), into.writePossible(words), layout);
            }
        }
    }

    /// What one more part does to what the parts before it said, a word of lines at a time.
    private interface Joining {
        void join(long[] set, long[] other, int at, int words);
    }

    private static void join(
            List<Node> parts, Joining joining, int words, Sheet sheet, Marks into) {
        long[] certain = into.writeCertain(words);
        Marks first = sheet.of(parts.getFirst());
        System.arraycopy(first.certain(), first.certainAt(), certain, 0, words);
        boolean decided = first.decided();
        for (int i = 1; i < parts.size(); i++) {
            Marks part = sheet.of(parts.get(i));
            decided &= part.decided();
            joining.join(certain, part.certain(), part.certainAt(), words);
        }
        if (!decided) {
            long[] possible = into.writePossible(words);
            System.arraycopy(first.possible(), first.possibleAt(), possible, 0, words);
            for (int i = 1; i < parts.size(); i++) {
                Marks part = sheet.of(parts.get(i));
                joining.join(possible, part.possible(), part.possibleAt(), words);
            }
        }
    }

    static void retain(long[] set, long[] other, int at, int words) {
        for (int w = 0; w < words; w++) {
            set[w] &= other[at + w];
        }
    }

    private static void add(long[] set, long[] other, int at, int words) {
        for (int w = 0; w < words; w++) {
            set[w] |= other[at + w];
        }
    }

    private static void turn(long[] from, int at, long[] into, Layout layout) {
        long[] lines = layout.lines();
        for (int w = 0; w < layout.words(); w++) {
            into[w] = lines[w] & ~from[at + w];
        }
    }
}
