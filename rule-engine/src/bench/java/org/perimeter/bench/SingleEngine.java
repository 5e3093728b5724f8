package org.perimeter.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.BitSet;

/// An engine that takes one consignment at a time.
final class SingleEngine implements Engine {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BETWEEN_LOOKS = 64;

    private final String name;
    private final int consignments;
    private final Run run;

    /// Evaluates a consignment and gives the hits as it likes; each engine has a loop of its own over this.
    interface Run {
        /// How many rules fired.
        int count(int consignment);

        BitSet hits(int consignment);
    }

    SingleEngine(String name, int consignments, Run run) {
        this.name = name;
        this.consignments = consignments;
        this.run = run;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Work work(long nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long sink = 0;
        long done = 0;
        long spent;
        int at = 0;
        do {
            int step = spentLittle(start, done) ? 1 : BETWEEN_LOOKS;
            for (int i = 0; i < step; i++) {
                sink += run.count(at);
                at = at + 1 == consignments ? 0 : at + 1;
            }
            done += step;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < nanos);
        return new Work(done, spent, sink);
    }

    /// Whether an engine is so slow that it needs a look at the clock after each consignment.
    private static boolean spentLittle(long start, long done) {
        return done < 16 || (THREADS.getCurrentThreadCpuTime() - start) / done > 100_000;
    }

    @Override
    public BitSet hits(int consignment) {
        return run.hits(consignment);
    }

    @Override
    public int one(int consignment) {
        return run.count(consignment);
    }
}
