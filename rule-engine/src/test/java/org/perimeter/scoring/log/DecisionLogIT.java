package org.perimeter.scoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogIT {
    @TempDir Path directory;

    @Test
    void a_logged_decision_is_found_by_its_identifier_also_after_a_restart() {
        LogRecord record;
        try (DecisionLog log = Logs.open(directory)) {
            record = Logs.append(log);

            assertThat(log.find(id(record))).contains(record);
        }
        try (DecisionLog log = Logs.open(directory)) {
            assertThat(log.find(id(record))).contains(record);
            assertThat(log.find(new DecisionId("test", id(record).epoch(), 99))).isEmpty();
            assertThat(log.find(new DecisionId("other", id(record).epoch(), 1))).isEmpty();
        }
    }

    @Test
    void the_log_is_readable_by_its_owner_alone() throws Exception {
        Path inner = directory.resolve("log");
        Logs.open(inner).close();

        assertThat(Files.getPosixFilePermissions(inner))
                .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
    }

    @Test
    void each_start_has_an_epoch_of_its_own_so_that_no_identifier_comes_twice() {
        long first;
        try (DecisionLog log = Logs.open(directory)) {
            first = log.epoch();
            assertThat(log.nextId()).isEqualTo(new DecisionId("test", first, 1));
            assertThat(log.nextId()).isEqualTo(new DecisionId("test", first, 2));
        }
        try (DecisionLog log = Logs.open(directory)) {
            assertThat(log.epoch()).isEqualTo(first + 1);
        }
    }

    @Test
    void a_lost_directory_does_not_begin_the_epochs_again() {
        Clock later = Clock.fixed(Instant.parse("2025-01-02T00:00:00Z"), ZoneOffset.UTC);
        try (DecisionLog log =
                DecisionLog.open(LogSettings.of(directory.resolve("a"), "test"), Logs.CLOCK)) {
            assertThat(log.epoch()).isEqualTo(7);
        }
        try (DecisionLog log =
                DecisionLog.open(LogSettings.of(directory.resolve("b"), "test"), later)) {
            assertThat(log.epoch()).isEqualTo(24 * 60);
        }
    }

    @Test
    void many_threads_log_at_once_and_every_decision_is_found() throws Exception {
        List<LogRecord> answered = new ArrayList<>();
        try (DecisionLog log = Logs.open(directory, 100_000, Long.MAX_VALUE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<LogRecord>>> all =
                    threads.invokeAll(java.util.Collections.nCopies(50, message(log)));
            for (Future<List<LogRecord>> one : all) {
                answered.addAll(one.get());
            }
            assertThat(answered)
                    .hasSize(50 * 40)
                    .allSatisfy(record -> assertThat(log.find(id(record))).contains(record));
        }
        assertThat(segmentFiles()).hasSizeGreaterThan(3);
        try (DecisionLog log = Logs.open(directory)) {
            assertThat(answered)
                    .allSatisfy(record -> assertThat(log.find(id(record))).contains(record));
        }
    }

    private static Callable<List<LogRecord>> message(DecisionLog log) {
        return () -> {
            List<LogRecord> records = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                List<LogRecord> message =
                        List.of(Logs.record(log.nextId()), Logs.record(log.nextId(), 500));
                log.append(message);
                records.addAll(message);
            }
            return records;
        };
    }

    @Test
    void what_does_not_fit_the_queue_is_refused_and_not_logged() throws Exception {
        LogSettings small =
                new LogSettings(
                        directory, "test", 1 << 20, Long.MAX_VALUE, 1, Duration.ofSeconds(10));
        try (DecisionLog log = DecisionLog.open(small, Logs.CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> calls =
                    java.util.Collections.nCopies(
                            200,
                            () -> {
                                LogRecord record = Logs.record(log.nextId(), 100_000);
                                try {
                                    log.append(List.of(record));
                                    return log.find(id(record)).isPresent();
                                } catch (LogBusy _) {
                                    return log.find(id(record)).isEmpty();
                                }
                            });
            for (Future<Boolean> one : threads.invokeAll(calls)) {
                assertThat(one.get()).isTrue();
            }
            assertThat(log.status().writable()).isTrue();
        }
    }

    @Test
    void a_directory_in_use_is_refused_by_name() {
        try (DecisionLog log = Logs.open(directory)) {
            assertThat(log.status().writable()).isTrue();
            assertThatThrownBy(() -> Logs.open(directory))
                    .isInstanceOf(LogInUse.class)
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void a_closed_log_takes_nothing() {
        DecisionLog log = Logs.open(directory);
        LogRecord record = Logs.record(log.nextId());
        log.close();

        assertThatThrownBy(() -> log.append(List.of(record))).isInstanceOf(LogUnavailable.class);
        assertThat(log.status().writable()).isFalse();
    }

    @Test
    void an_identifier_of_another_log_is_refused() {
        try (DecisionLog log = Logs.open(directory)) {
            LogRecord foreign = Logs.record(new DecisionId("other", log.epoch(), 1));

            assertThatThrownBy(() -> log.append(List.of(foreign)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("other-7-1");
        }
    }

    private List<Path> segmentFiles() throws Exception {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static DecisionId id(LogRecord record) {
        return DecisionId.parse(record.decisionId()).orElseThrow();
    }
}
