package org.perimeter.scoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerDrainIT {
    @TempDir Path directory;

    private final List<LogRecord> taken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void every_record_reaches_the_ledger_in_order_and_once() {
        List<LogRecord> logged = new ArrayList<>();
        try (DecisionLog log = Logs.open(directory, 2_000, Long.MAX_VALUE)) {
            logged.add(Logs.append(log));
            try (LedgerDrain drain = LedgerDrain.start(log, taken::addAll)) {
                for (int i = 0; i < 50; i++) {
                    logged.add(Logs.append(log));
                }
                await().until(() -> log.status().undrained() == 0);
                assertThat(drain.trouble()).isNull();
            }
        }
        assertThat(taken).containsExactlyElementsOf(logged);
        try (DecisionLog log = Logs.open(directory);
                LedgerDrain _ = LedgerDrain.start(log, taken::addAll)) {
            LogRecord later = Logs.append(log);
            await().until(() -> log.status().undrained() == 0);
            assertThat(taken).hasSize(52).last().isEqualTo(later);
        }
    }

    @Test
    void records_wait_for_a_ledger_that_refuses_and_answers_go_on() {
        AtomicInteger refusals = new AtomicInteger(3);
        try (DecisionLog log = Logs.open(directory);
                LedgerDrain drain =
                        LedgerDrain.start(
                                log,
                                records -> {
                                    if (refusals.getAndDecrement() > 0) {
                                        throw new IllegalStateException("The ledger is away");
                                    }
                                    taken.addAll(records);
                                })) {
            LogRecord record = Logs.append(log);
            await().until(() -> drain.trouble() != null);
            assertThat(log.find(DecisionId.parse(record.decisionId()).orElseThrow()))
                    .contains(record);

            await().until(() -> log.status().undrained() == 0);
            await().until(() -> drain.trouble() == null);
            assertThat(taken).containsExactly(record);
        }
    }

    @Test
    void only_what_the_ledger_has_is_given_up_and_no_more_than_agreed() throws Exception {
        List<LogRecord> logged = new ArrayList<>();
        try (DecisionLog log = Logs.open(directory, 1_000, 3_000)) {
            for (int i = 0; i < 60; i++) {
                logged.add(Logs.append(log));
            }
            assertThat(found(log, logged)).as("without a ledger nothing is given up").isEqualTo(60);
            try (LedgerDrain _ = LedgerDrain.start(log, taken::addAll)) {
                await().until(() -> log.status().undrained() == 0);
            }
            assertThat(taken).containsExactlyElementsOf(logged);
            assertThat(found(log, logged)).isBetween(15L, 45L);
            assertThat(log.find(DecisionId.parse(logged.getLast().decisionId()).orElseThrow()))
                    .isPresent();
        }
        try (var files = Files.list(directory)) {
            long bytes =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .mapToLong(file -> file.toFile().length())
                            .sum();
            assertThat(bytes).isLessThan(5_500);
        }
        try (DecisionLog log = Logs.open(directory, 1_000, 3_000)) {
            assertThat(log.status().undrained()).isZero();
        }
    }

    private static long found(DecisionLog log, List<LogRecord> records) {
        return records.stream()
                .filter(record ->
                        log.find(DecisionId.parse(record.decisionId()).orElseThrow()).isPresent())
                .count();
    }
}
