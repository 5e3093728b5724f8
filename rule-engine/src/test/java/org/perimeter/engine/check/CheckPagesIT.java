package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.check.Finding.Severity;

class CheckPagesIT {
    private static final Path PAGES = Path.of("../docs/checks");

    @ParameterizedTest
    @EnumSource
    void each_check_has_its_page_and_stands_in_the_list(Check check) throws IOException {
        String page = Files.readString(PAGES.resolve(check.id() + ".md"));
        assertThat(page)
                .startsWith("# " + check.id() + "\n")
                .contains(check.severity() == Severity.ERROR ? "An error:" : "A warning:")
                .contains("## What it finds", "## Why", "## What to do", "## En français");
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("(" + check.id() + ".md)");
    }

    @Test
    void each_page_has_its_check() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(
                            pages.map(page -> page.getFileName().toString())
                                    .filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Check.values())
                                    .map(check -> check.id() + ".md")
                                    .toList());
        }
    }
}
