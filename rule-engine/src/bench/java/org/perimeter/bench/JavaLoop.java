package org.perimeter.bench;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Every rule on every consignment, without any engine.
final class JavaLoop implements SingleEngine.Run {
    private final Bill[] bills;
    private final Predicate<Bill>[] conditions;
    private final int[] ends;

    /// @param ends for each rule where its conditions end
    @SuppressWarnings("unchecked")
    JavaLoop(List<Bill> bills, List<Predicate<Bill>> conditions, int[] ends) {
        this.bills = bills.toArray(Bill[]::new);
        this.conditions = conditions.toArray(Predicate[]::new);
        this.ends = ends;
    }

    @Override
    public int count(int consignment) {
        return hits(consignment).cardinality();
    }

    @Override
    public BitSet hits(int consignment) {
        BitSet hits = new BitSet(ends.length);
        Bill bill = bills[consignment];
        int at = 0;
        for (int rule = 0; rule < ends.length; rule++) {
            boolean holds = true;
            for (int i = at; i < ends[rule]; i++) {
                if (!conditions[i].test(bill)) {
                    holds = false;
                    break;
                }
            }
            at = ends[rule];
            if (holds) {
                hits.set(rule);
            }
        }
        return hits;
    }
}
