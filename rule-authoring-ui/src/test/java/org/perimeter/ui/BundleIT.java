package org.perimeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class BundleIT {
    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final Pattern PAID =
            Pattern.compile(
                    "vaadin-(?:chart|board|crud|grid-pro|rich-text-editor|cookie-consent|map|spreadsheet|dashboard)\\b");

    @Test
    void the_bundle_holds_no_paid_component() throws IOException {
        assertThat(scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(PAID.matcher(script).results()).isEmpty());
    }

    private static List<String> scripts() throws IOException {
        var scripts = new ArrayList<String>();
        try (var zip = new ZipFile(BUNDLE.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().endsWith(".js")) {
                    scripts.add(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
        }
        return scripts;
    }
}
