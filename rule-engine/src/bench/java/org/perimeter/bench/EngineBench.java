package org.perimeter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Measures the engines against each other in one process: thread CPU time, windows in turn, the median of several.
///
/// A run is void, and ends with 1, when an engine does not give the reference's hits, or when the plain loop is not
/// 5 to 20 times as fast as Drools from rule text at 500 rules: then the comparison would not be a fair one.
public final class EngineBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CONSIGNMENTS = 2_000;
    private static final int WINDOWS = 5;
    private static final int LEAST_WARM_UP = 3;
    private static final int MOST_WARM_UP = 12;
    private static final double STILL_FASTER = 1.05;
    private static final int LARGEST = 10_000;
    private static final long SEED = 20_261_124;

    private final int rules;
    private final boolean quick;
    private final PrintStream out;

    private EngineBench(int rules, boolean quick, PrintStream out) {
        this.rules = rules;
        this.quick = quick;
        this.out = out;
    }

    /// @param args `[--rules N] [--quick] [--build-only] [--json FILE]`
    public static void main(String[] args) throws IOException {
        // Results alone go to stdout: what libraries log goes where the remarks go.
        PrintStream results = System.out;
        System.setOut(System.err);
        List<Integer> sizes = new ArrayList<>();
        boolean quick = false;
        boolean buildOnly = false;
        Path json = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rules" -> sizes.add(Integer.valueOf(args[++i]));
                case "--quick" -> quick = true;
                case "--build-only" -> buildOnly = true;
                case "--json" -> json = Path.of(args[++i]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        boolean whole = sizes.isEmpty();
        List<String> lines = new ArrayList<>();
        boolean valid = true;
        if (!buildOnly) {
            for (int rules : whole ? List.of(50, 500, 5_000) : sizes) {
                valid &= new EngineBench(rules, quick, results).run(lines);
            }
        }
        if (buildOnly || whole) {
            for (int rules : whole ? List.of(500, 5_000, LARGEST) : sizes) {
                String line = new Footprint(SEED, rules, quick).build();
                lines.add(line);
                results.println(line);
            }
        }
        if (json != null) {
            Files.write(json, lines);
        }
        System.exit(valid ? 0 : 1);
    }

    private boolean run(List<String> lines) {
        World world = new World(SEED, rules, CONSIGNMENTS);
        Engines engines = new Engines(world);
        boolean same = sameHits(engines);
        Map<Engine, List<Double>> perSecond = measure(engines);
        Map<String, Double> speed = new TreeMap<>();
        perSecond.forEach((engine, windows) -> speed.put(engine.name(), median(windows)));
        double idiomatic = speed.getOrDefault("idiomaticDrools", Double.NaN);
        for (Engine engine : engines.all()) {
            String line =
                    line(
                            engine,
                            speed.getOrDefault(engine.name(), 0.0),
                            idiomatic,
                            engines.buildMillis(engine));
            lines.add(line);
            out.println(line);
        }
        for (String line : new Footprint(SEED, rules, quick).lines()) {
            lines.add(line);
            out.println(line);
        }
        double loop = speed.getOrDefault("java", 0.0) / idiomatic;
        boolean fair = rules != 500 || (loop >= 5 && loop <= 20);
        if (!fair) {
            System.err.printf(Locale.ROOT, "Void: the plain loop is %.1f times rule text.%n", loop);
        }
        return same && fair;
    }

    private static boolean sameHits(Engines engines) {
        Engine reference = engines.reference();
        Map<String, Integer> wrong = new LinkedHashMap<>();
        long fired = 0;
        for (int i = 0; i < CONSIGNMENTS; i++) {
            BitSet expected = reference.hits(i);
            fired += expected.cardinality();
            for (Engine engine : engines.all()) {
                if (!engine.hits(i).equals(expected)) {
                    wrong.merge(engine.name(), 1, Integer::sum);
                }
            }
        }
        System.err.printf(Locale.ROOT, "%.1f rules fire on a consignment.%n", fired / (double) CONSIGNMENTS);
        wrong.forEach((engine, times) ->
                System.err.println("Void: " + engine + " gives other hits on " + times));
        return wrong.isEmpty();
    }

    private Map<Engine, List<Double>> measure(Engines engines) {
        long window = quick ? 800_000_000L : 3_000_000_000L;
        Map<Engine, List<Double>> perSecond = new LinkedHashMap<>();
        for (Engine engine : engines.all()) {
            warmUp(engine, window);
            perSecond.put(engine, new ArrayList<>());
        }
        for (int i = 0; i < WINDOWS; i++) {
            perSecond.forEach((engine, windows) -> {
                Engine.Work work = engine.work(window);
                windows.add(work.consignments() * 1e9 / work.nanos());
            });
        }
        return perSecond;
    }

    /// Until an engine gets no faster: what runs around the clock is compiled to the end.
    private static void warmUp(Engine engine, long window) {
        double best = 0;
        for (int i = 0; i < MOST_WARM_UP; i++) {
            Engine.Work work = engine.work(window);
            double perSecond = work.consignments() * 1e9 / work.nanos();
            if (i >= LEAST_WARM_UP && perSecond < best * STILL_FASTER) {
                return;
            }
            best = Math.max(best, perSecond);
        }
    }

    private String line(Engine engine, double perSecond, double idiomatic, long buildMillis) {
        double @Nullable [] micros = micros(engine);
        return String.format(
                Locale.ROOT,
                "{\"engine\":\"%s\",\"rules\":%d,\"perThreadSecond\":%.0f,"
                        + "\"ratioToIdiomaticDrools\":%.2f,\"p50us\":%s,\"p99us\":%s,\"buildMs\":%d}",
                engine.name(),
                rules,
                perSecond,
                perSecond / idiomatic,
                micros == null ? "null" : written(micros[0]),
                micros == null ? "null" : written(micros[1]),
                buildMillis);
    }

    private static String written(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }

    /// The median and the 99th percentile by the thread's clock; none for an engine that takes no single ones.
    private double @Nullable [] micros(Engine engine) {
        if (engine.one(0) < 0) {
            return null;
        }
        double[] taken = new double[quick ? CONSIGNMENTS : 2 * CONSIGNMENTS];
        for (int i = 0; i < taken.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            engine.one(i % CONSIGNMENTS);
            taken[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
        }
        Arrays.sort(taken);
        return new double[] {taken[taken.length / 2], taken[taken.length * 99 / 100]};
    }

    private static double median(List<Double> windows) {
        double[] sorted = windows.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
