package org.perimeter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeysIT {
    private static final Pattern USE =
            Pattern.compile(
                    "(?:getTranslation|translate|texts(?:\\(\\))?\\.of)\\(\\s*(?:\\w+,\\s*)?\"([^\"]+)\"\\s*[,)]");

    @Test
    void every_key_that_the_code_names_has_a_text() throws IOException {
        assertThat(new Texts().getAllTranslations(Locale.ENGLISH).keySet())
                .containsAll(keysInUse(Path.of("src/main/java")));
    }

    private static List<String> keysInUse(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            var keys =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(TextKeysIT::keysInUseBy)
                            .distinct()
                            .sorted()
                            .toList();
            assertThat(keys).contains("skip");
            return keys;
        }
    }

    private static Stream<String> keysInUseBy(Path file) {
        try {
            return USE
                    .matcher(Files.readString(file))
                    .results()
                    .map(use -> use.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }
}
