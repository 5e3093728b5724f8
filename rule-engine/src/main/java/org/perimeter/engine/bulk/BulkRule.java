package org.perimeter.engine.bulk;

import java.util.List;

/// One rule over a block of rows.
///
/// @param parts  what must all hold, never empty
/// @param points what it adds where it fires
record BulkRule(List<Node> parts, int points) {

    void judge(Sheet sheet, int rule, Verdicts.Builder verdicts) {
        long[] certain = verdicts.certain();
        long[] possible = verdicts.possible();
        int words = verdicts.fill();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Counted counted) {
                counted.narrow(sheet, certain, possible);
            } else {
                Marks marks = sheet.of(parts.get(i));
                Groups.retain(certain, marks.certain(), marks.certainAt(), words);
                Groups.retain(possible, marks.possible(), marks.possibleAt(), words);
            }
            if (none(possible, words)) {
                return;
            }
        }
        verdicts.add(rule, points);
    }

    private static boolean none(long[] set, int words) {
        long any = 0;
        for (int w = 0; w < words; w++) {
            any |= set[w];
        }
        return any == 0;
    }
}
