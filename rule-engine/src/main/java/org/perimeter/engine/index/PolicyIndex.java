package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// Tells which rules can still be TRUE for a consignment.
///
/// Each value of a field, or interval between limits, stands for the rules that it does not rule out; the sets of all fields
/// are intersected. What is ruled out is FALSE or UNKNOWN; what is left may be anything, and its predicates tell. Immutable
/// and safe for use by many threads, each with a scratch of its own.
final class PolicyIndex {
    private final int[] ruleOfRow;
    private final Site consignment;

    private PolicyIndex(int[] ruleOfRow, Site consignment) {
        this.ruleOfRow = ruleOfRow;
        this.consignment = consignment;
    }

    static PolicyIndex of(List<ResolvedRule> rules) {
        List<List<Need>> ways = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (List<Need> way : Ways.of(rules.get(rule).when())) {
                ways.add(way);
                owners.add(rule);
            }
        }
        Site.Builder site = new Site.Builder(ways.size());
        for (int row = 0; row < ways.size(); row++) {
            site.add(row, ways.get(row));
        }
        return new PolicyIndex(owners.stream().mapToInt(Integer::intValue).toArray(), site.build());
    }

    Scratch scratch() {
        return new Scratch(ruleOfRow.length);
    }

    /// Writes the rules that are left, by position and rising.
    ///
    /// @param candidates has room for every rule
    /// @return how many
    int candidates(Facts facts, Reading reading, Scratch scratch, int[] candidates) {
        Rows left = scratch.left;
        left.addAll();
        consignment.narrow(left, facts, reading, scratch);
        int count = 0;
        for (int row = left.next(0); row >= 0; row = left.next(row + 1)) {
            int rule = ruleOfRow[row];
            if (count == 0 || candidates[count - 1] != rule) {
                candidates[count++] = rule;
            }
        }
        return count;
    }
}
