package org.perimeter.scoring.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Logs and records for the tests of this package.
final class Logs {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-01T00:07:00Z"), ZoneOffset.UTC);

    private Logs() {}

    static DecisionLog open(Path directory) {
        return DecisionLog.open(LogSettings.of(directory, "test"), CLOCK);
    }

    static DecisionLog open(Path directory, long segmentBytes, long keepBytes) {
        return DecisionLog.open(
                new LogSettings(
                        directory,
                        "test",
                        segmentBytes,
                        keepBytes,
                        1 << 20,
                        Duration.ofSeconds(10)),
                CLOCK);
    }

    static LogRecord record(DecisionId id) {
        return record(id, 20);
    }

    static LogRecord record(DecisionId id, int size) {
        String facts = "{\"é\":\"" + "x".repeat(size) + "\"}";
        return new LogRecord(
                id.toString(), "client", "00ff", facts, "{\"decisionId\":\"" + id + "\"}");
    }

    /// Logs one record in a group of its own.
    static LogRecord append(DecisionLog log) {
        LogRecord record = record(log.nextId());
        log.append(List.of(record));
        return record;
    }
}
