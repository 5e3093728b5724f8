package org.perimeter.scoring.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a process has answered is in the log, whatever becomes of the process.
@Timeout(60)
class CrashIT {
    @TempDir Path directory;

    @Test
    void every_decision_that_was_answered_before_a_kill_is_found_after_it() throws Exception {
        List<String> answered = new ArrayList<>();
        for (int kill = 1; kill <= 3; kill++) {
            Process process = start("exec \"$@\"");
            try (BufferedReader out = output(process)) {
                for (int i = 0; i < 200 * kill; i++) {
                    answered.add(out.readLine());
                }
                process.toHandle().destroyForcibly();
                out.lines().filter(CrashIT::isId).forEach(answered::add);
            }
            process.waitFor();
        }
        assertFound(answered, 1_200);
    }

    @Test
    void a_disk_that_takes_no_more_refuses_the_caller_and_keeps_what_was_answered()
            throws Exception {
        Process process = start("ulimit -f 64; exec \"$@\""); // files of at most 64 KiB
        List<String> lines;
        try (BufferedReader out = output(process)) {
            lines = out.lines().toList();
        }

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(lines).contains("refused");
        assertFound(lines.stream().filter(CrashIT::isId).toList(), 50);
    }

    private static boolean isId(String line) {
        return DecisionId.parse(line).isPresent();
    }

    private void assertFound(List<String> answered, int atLeast) {
        assertThat(answered).hasSizeGreaterThanOrEqualTo(atLeast).doesNotContainNull();
        try (DecisionLog log = Logs.open(directory)) {
            assertThat(answered)
                    .allSatisfy(id ->
                            assertThat(log.find(DecisionId.parse(id).orElseThrow()))
                                    .as(id)
                                    .isPresent());
        }
    }

    private Process start(String shell) throws IOException {
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        shell,
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoggingProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
