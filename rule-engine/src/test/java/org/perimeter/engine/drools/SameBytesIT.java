package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same policies and consignments give the same bytes on a machine that is set up for another place.
class SameBytesIT {
    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=America/St_Johns -Duser.language=ar -Duser.country=EG -Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Kolkata -Duser.language=th -Duser.country=TH -Duser.variant=TH -Dfile.encoding=US-ASCII"
            })
    void in_another_zone_locale_and_charset(String settings)
            throws IOException, InterruptedException {
        Path written = directory.resolve("bytes");
        Path log = directory.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings.split(" ")));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytes.class.getName(),
                        written.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", log).isZero();
        assertThat(Files.readAllBytes(written)).isEqualTo(SameBytes.all());
    }
}
