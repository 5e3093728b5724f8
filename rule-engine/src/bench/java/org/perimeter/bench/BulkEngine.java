package org.perimeter.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.bulk.BulkPolicy;
import org.perimeter.engine.bulk.Verdicts;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;

/// The bulk evaluator over history that is in columns already; binding the policy is building it.
final class BulkEngine implements Engine {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REPEATED = 10;

    private final BulkPolicy policy;
    private final int rows;

    BulkEngine(ResolvedPolicy policy, List<Facts> facts) {
        List<Facts> history = new ArrayList<>();
        for (int i = 0; i < REPEATED; i++) {
            history.addAll(facts);
        }
        this.rows = history.size();
        this.policy = BulkPolicy.bind(policy, Batch.of(FactSchema.standard(), history));
    }

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public Work work(long nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long sink = 0;
        long spent;
        do {
            Verdicts verdicts = policy.evaluate();
            for (int row = 0; row < rows; row++) {
                sink += verdicts.points(row);
            }
            done += rows;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < nanos);
        return new Work(done, spent, sink);
    }

    @Override
    public BitSet hits(int consignment) {
        BitSet hits = new BitSet();
        for (int rule : policy.evaluate(consignment, consignment + 1).fired(consignment)) {
            hits.set(rule);
        }
        return hits;
    }

    @Override
    public int one(int consignment) {
        return -1;
    }
}
