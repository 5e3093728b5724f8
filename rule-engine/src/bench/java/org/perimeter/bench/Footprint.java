package org.perimeter.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.bulk.BulkPolicy;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;

/// What the production evaluator takes beside time on a consignment: memory, time to build, and what building it again
/// and again leaves behind; and how the bulk evaluator shares its rows out between two threads.
final class Footprint {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REBUILDS = 200;
    private static final int SETTLED = 5;
    private static final int CONSIGNMENTS = 200;
    private static final double MEGABYTE = 1 << 20;

    private final World world;
    private final int rules;
    private final boolean quick;

    Footprint(long seed, int rules, boolean quick) {
        this.world = new World(seed, rules, CONSIGNMENTS);
        this.rules = rules;
        this.quick = quick;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(memory());
        if (rules == 500) {
            lines.add(rebuilds());
        }
        lines.add(twoThreads());
        return lines;
    }

    /// Building alone, with what that takes.
    String build() {
        Engines.loadClasses();
        return memory();
    }

    /// The evaluator with its policy and lists, after it has been used.
    private String memory() {
        world.policy();
        long before = heap();
        long start = System.nanoTime();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        ResolvedPolicy policy = world.policy();
        DroolsPolicyEvaluator evaluator = DroolsPolicyEvaluator.build(policy);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long cpuMillis = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1_000_000;
        List<Facts> facts = world.facts();
        long built = heap();
        facts.forEach(evaluator::evaluate);
        long used = heap();
        long again = System.nanoTime();
        DroolsPolicyEvaluator after = evaluator.after(policy);
        long millisAfter = (System.nanoTime() - again) / 1_000_000;
        int fired = evaluator.evaluate(facts.getFirst()).fired().size();
        if (after.evaluate(facts.getFirst()).fired().size() != fired) {
            throw new IllegalStateException(
                    "The evaluator built after another disagrees\nMaybe it shares too much.");
        }
        return String.format(
                Locale.ROOT,
                "{\"measure\":\"memory\",\"rules\":%d,\"builtMb\":%.1f,\"usedMb\":%.1f,"
                        + "\"buildMs\":%d,\"buildCpuMs\":%d,\"afterTheSamePolicyMs\":%d}",
                rules,
                (built - before) / MEGABYTE,
                (used - before) / MEGABYTE,
                millis,
                cpuMillis,
                millisAfter);
    }

    private String rebuilds() {
        Facts facts = world.facts().getFirst();
        ResolvedPolicy policy = world.policy();
        @Nullable DroolsPolicyEvaluator current = null;
        long heap = 0;
        long metaspace = 0;
        for (int i = 0; i < REBUILDS; i++) {
            if (i == SETTLED) {
                heap = heap();
                metaspace = metaspace();
            }
            current = DroolsPolicyEvaluator.build(policy);
            current.evaluate(facts);
        }
        return String.format(
                Locale.ROOT,
                "{\"measure\":\"rebuilds\",\"rules\":%d,\"times\":%d,\"heapGrowthMb\":%.1f,"
                        + "\"metaspaceGrowthMb\":%.1f}",
                rules,
                REBUILDS,
                (heap() - heap) / MEGABYTE,
                (metaspace() - metaspace) / MEGABYTE);
    }

    /// The least wall time of one thread against that of two: what two shared cores give is as much in it as the evaluator.
    private String twoThreads() {
        List<Facts> history = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            history.addAll(world.facts());
        }
        BulkPolicy policy =
                BulkPolicy.bind(world.policy(), Batch.of(FactSchema.standard(), history));
        int rows = history.size();
        policy.evaluate();
        long alone = Long.MAX_VALUE;
        long shared = Long.MAX_VALUE;
        for (int i = 0; i < (quick ? 3 : 9); i++) {
            long start = System.nanoTime();
            policy.evaluate();
            alone = Math.min(alone, System.nanoTime() - start);
            start = System.nanoTime();
            Thread other = Thread.ofPlatform().start(() -> policy.evaluate(0, rows / 2));
            policy.evaluate(rows / 2, rows);
            join(other);
            shared = Math.min(shared, System.nanoTime() - start);
        }
        return String.format(
                Locale.ROOT,
                "{\"measure\":\"bulkTwoThreads\",\"rules\":%d,\"speedUp\":%.2f}",
                rules,
                (double) alone / shared);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted\nMaybe the run was stopped.", e);
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
