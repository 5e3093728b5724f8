package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// Tells which rules can still be TRUE for a consignment.
///
/// Each value of a field, or interval between limits, stands for the rules that it does not rule out; the sets of all fields
/// are intersected. What is ruled out is FALSE or UNKNOWN. What is left is TRUE where the index tells all of its condition, and
/// may else be anything, as its predicates tell. Immutable and safe for use by many threads, each with a scratch of its own.
final class PolicyIndex {
    private final int[] ruleOfRow;
    private final boolean[] decided;
    private final Site consignment;
    private final Classes classes;

    private PolicyIndex(int[] ruleOfRow, boolean[] decided, Site consignment, Classes classes) {
        this.ruleOfRow = ruleOfRow;
        this.decided = decided;
        this.consignment = consignment;
        this.classes = classes;
    }

    static PolicyIndex of(List<ResolvedRule> rules) {
        return of(rules, Classes.none());
    }

    /// Of other rules, sharing what fields say where their tests are the same.
    PolicyIndex after(List<ResolvedRule> rules) {
        return of(rules, classes.next());
    }

    private static PolicyIndex of(List<ResolvedRule> rules, Classes classes) {
        List<List<Need>> ways = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        boolean[] decided = new boolean[rules.size()];
        for (int rule = 0; rule < decided.length; rule++) {
            Ways of = Ways.of(rules.get(rule).when());
            decided[rule] = of.exact();
            for (List<Need> way : of.all()) {
                ways.add(way);
                owners.add(rule);
                decided[rule] &= Told.whole(way);
            }
        }
        Site.Builder site = new Site.Builder(ways.size());
        for (int row = 0; row < ways.size(); row++) {
            site.add(row, ways.get(row));
        }
        Site consignment = site.build(classes);
        classes.done();
        return new PolicyIndex(
                owners.stream().mapToInt(Integer::intValue).toArray(),
                decided,
                consignment,
                classes);
    }

    /// Whether a rule is TRUE whenever it is left.
    boolean decides(int rule) {
        return decided[rule];
    }

    Classes classes() {
        return classes;
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
