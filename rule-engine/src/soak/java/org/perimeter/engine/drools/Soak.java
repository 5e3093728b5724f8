package org.perimeter.engine.drools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.drools.Constructs.Construct;

/// Compares the evaluators with the reference for as long as asked, in calls of some minutes each.
///
/// A call that ends before all pairs are compared leaves a state file, and the same call goes on from there, unless the code
/// changed meanwhile. Ends with 1 on a difference, and when what was compared proves little.
public final class Soak {
    private static final long CALL = Duration.ofSeconds(8 * 60 + 30).toNanos();
    private static final long DEFAULT_SEED = 20_260_301;
    private static final int EXAMPLES = 5;

    private final PrintStream out;
    private final long start = System.nanoTime();

    private Soak(PrintStream out) {
        this.out = out;
    }

    /// @param args `STATE-DIRECTORY [--pairs N] [--seed N] [--plant]`
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        // Results alone go to stdout: what libraries log goes where the remarks go.
        PrintStream results = System.out;
        System.setOut(System.err);
        long pairs = 50_000;
        long seed = DEFAULT_SEED;
        boolean plant = false;
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--pairs" -> pairs = Long.parseLong(args[++i]);
                case "--seed" -> seed = seed(args[++i]);
                case "--plant" -> plant = true;
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Soak soak = new Soak(results);
        boolean passed =
                plant ? soak.plant(seed, pairs) : soak.compare(Path.of(args[0]), seed, pairs);
        System.exit(passed ? 0 : 1);
    }

    /// All 64 bits, with a sign or without.
    private static long seed(String written) {
        return written.startsWith("-")
                ? Long.parseLong(written)
                : Long.parseUnsignedLong(written);
    }

    private boolean compare(Path directory, long seed, long pairs)
            throws IOException, GeneralSecurityException {
        Tally tally = new Tally();
        Campaign campaign = Campaign.of(seed, tally);
        SoakState state = SoakState.in(directory, seed);
        double before = state.resume(campaign, tally);
        while (tally.pairs() < pairs && System.nanoTime() - start < CALL) {
            campaign.nextPolicy();
        }
        boolean done = tally.pairs() >= pairs;
        double seconds = before + seconds();
        if (done) {
            state.delete();
        } else {
            state.save(campaign, tally, seconds);
            System.err.printf(
                    Locale.ROOT,
                    "%d of %d pairs are compared; the same command goes on from here.%n",
                    tally.pairs(),
                    pairs);
        }
        table(tally);
        campaign.examples().stream().limit(EXAMPLES).forEach(each -> out.println("\n" + each));
        List<String> lacks = tally.lacks();
        lacks.forEach(reason -> out.println("void: " + reason));
        out.printf(
                Locale.ROOT,
                "%npairs %d differences %d seconds %.0f%n",
                tally.pairs(),
                campaign.differences(),
                seconds);
        return lacks.isEmpty() && campaign.differences() == 0;
    }

    private void table(Tally tally) {
        out.println("| construct | TRUE | FALSE | UNKNOWN |\n|---|--:|--:|--:|");
        for (Construct construct : Constructs.all()) {
            out.print("| " + construct.name());
            for (Truth truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
                out.print(
                        " | "
                                + (construct.truths().contains(truth)
                                        ? tally.count(construct.name(), truth)
                                        : "–"));
            }
            out.println(" |");
        }
        out.printf(Locale.ROOT, "%n%.1f %% of rules fired.%n", tally.percentFired());
    }

    private boolean plant(long seed, long pairs) {
        out.println("| planted fault | Drools | index | bulk |\n|---|--:|--:|--:|");
        long compared = 0;
        int missed = 0;
        for (Fault fault : Fault.values()) {
            Tally tally = new Tally();
            Campaign campaign = new Campaign(seed, tally, fault::in);
            while (campaign.firstFound().size() < Contender.values().length
                    && tally.pairs() < pairs
                    && System.nanoTime() - start < CALL) {
                campaign.nextPolicy();
            }
            Map<Contender, Long> found = campaign.firstFound();
            out.print("| " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            for (Contender contender : Contender.values()) {
                Long after = found.get(contender);
                missed += after == null ? 1 : 0;
                out.print(" | " + (after == null ? "not found" : after));
            }
            out.println(" |");
            compared += tally.pairs();
        }
        out.printf(
                Locale.ROOT,
                "%npairs %d faults %d not found %d seconds %.0f%n",
                compared,
                Fault.values().length,
                missed,
                seconds());
        return missed == 0;
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
