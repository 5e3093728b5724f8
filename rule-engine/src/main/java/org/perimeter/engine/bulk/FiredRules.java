package org.perimeter.engine.bulk;

import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.rule.Condition.Quantifier;

/// How many of some rules fired. A rule fires or not: nothing is UNKNOWN here.
///
/// @param rules the conditions of those that are in force
/// @param least how many must have fired
/// @param most  how many may have
record FiredRules(int number, Space space, List<Node> rules, int least, int most) implements Node {

    /// @param asked how many rules are asked about, in force or not
    static FiredRules of(
            int number, Space space, List<Node> rules, Quantifier quantifier, int asked) {
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> new FiredRules(number, space, rules, 1, asked);
            case EVERY -> new FiredRules(number, space, rules, asked, asked);
            case NO -> new FiredRules(number, space, rules, 0, 0);
            case EXACTLY -> new FiredRules(number, space, rules, n, n);
            case AT_LEAST -> new FiredRules(number, space, rules, n, asked);
            case AT_MOST -> new FiredRules(number, space, rules, 0, n);
        };
    }

    @Override
    public void mark(Sheet sheet, Marks into) {
        int words = sheet.words(space);
        long[] certain = into.writeCertain(words);
        Arrays.fill(certain, 0, words, 0);
        List<Marks> members = rules.stream().map(sheet::of).toList();
        Layout rows = sheet.layout(space);
        for (int i = 0; i < rows.places() && rows.line(i) != Layout.NONE; i++) {
            int fired = 0;
            for (int m = 0; m < members.size(); m++) {
                Marks member = members.get(m);
                fired += (int) (member.certain()[member.certainAt() + (i >> 6)] >>> i & 1);
            }
            certain[i >> 6] |= least <= fired && fired <= most ? 1L << i : 0;
        }
    }
}
