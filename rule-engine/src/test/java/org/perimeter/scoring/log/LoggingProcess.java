package org.perimeter.scoring.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A process that logs until it is killed or the disk refuses; it prints each identifier once it may be answered.
public final class LoggingProcess {
    private LoggingProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        DecisionLog log =
                DecisionLog.open(LogSettings.of(Path.of(args[0]), "test"), Clock.systemUTC());
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform()
                    .start(() -> {
                        while (true) {
                            LogRecord record = Logs.record(log.nextId(), 300);
                            try {
                                log.append(List.of(record));
                            } catch (LogUnavailable _) {
                                System.out.println("refused");
                                Runtime.getRuntime().halt(3);
                            }
                            System.out.println(record.decisionId());
                        }
                    });
        }
    }
}
