package org.perimeter.policy.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that outlived the application which had started it, because that was killed.
///
/// The caller holds the data directory's lock: so whichever server still runs on it is left over.
final class StalePostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(StalePostmaster.class);
    private static final int SECONDS = 60;

    private StalePostmaster() {}

    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = pid(pidFile);
        if (!runsOn(cluster, pid)) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.warn(
                "Stopping the database server {} that a killed application left on {}",
                pid,
                cluster);
        interrupt(pid);
        try {
            if (ProcessHandle.of(pid).isPresent()) {
                ProcessHandle.of(pid).get().onExit().get(SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning(pid, cluster);
        } catch (ExecutionException | TimeoutException e) {
            throw stillRunning(pid, cluster);
        }
        Files.deleteIfExists(pidFile);
    }

    private static UnusableDatabase stillRunning(long pid, Path cluster) {
        return new UnusableDatabase(
                "The database server " + pid + " left on " + cluster + " does not stop.",
                "Stop it by hand: kill -INT " + pid + ".");
    }

    private static long pid(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("[0-9]{1,10}") ? Long.parseLong(first) : 0;
    }

    /// Whether the process is a server on this very folder; its number may since belong to another one.
    private static boolean runsOn(Path cluster, long pid) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (pid == 0 || !Files.isReadable(commandLine)) {
            return false;
        }
        String command = new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8);
        List<String> words = List.of(command.split("\0", -1));
        return words.getFirst().endsWith("postgres") && words.contains(cluster.toString());
    }

    private static void interrupt(long pid) throws IOException {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
