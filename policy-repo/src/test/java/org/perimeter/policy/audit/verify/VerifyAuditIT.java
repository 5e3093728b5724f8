package org.perimeter.policy.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.policy.audit.anchor.Anchors;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class VerifyAuditIT {
    @TempDir Path empty;
    @Autowired Anchors anchors;
    @Autowired DataDirectory data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_running_application_is_read_as_its_auditor() throws Exception {
        anchors.soon("test").get();
        String canada = data.path().resolve("audit-anchors/CBSA").toString();
        String states = data.path().resolve("audit-anchors/CBP").toString();

        int exit = run(canada, states, "--data", data.path().toString());

        assertThat(exit).isZero();
        assertThat(out.toString(UTF_8))
                .contains(canada + ": whole up to ")
                .contains(states + ": whole up to ");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_directory_without_heads_proves_nothing() {
        assertThat(run(empty.toString(), "--data", data.path().toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("whole up to 0").contains("not anchored");
    }

    @Test
    void a_data_directory_that_nothing_runs_on_is_named() {
        assertThat(run(empty.toString(), "--data", empty.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("No application runs on " + empty);
    }

    @Test
    void a_directory_that_is_not_there_is_named() {
        Path absent = empty.resolve("absent");
        assertThat(run(absent.toString(), "--data", data.path().toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(absent + " is no directory.");
    }

    @Test
    void usage_is_printed_where_no_directory_is_named() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--data")).isEqualTo(2);
        assertThat(run(empty.toString(), "--url", "jdbc:postgresql://127.0.0.1/x")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: ./perimeter verify-audit DIR");
    }

    private int run(String... arguments) {
        return new VerifyAudit(
                        Map.of(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }
}
