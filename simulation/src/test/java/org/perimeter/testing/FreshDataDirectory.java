package org.perimeter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A data directory that no run before has used.
public final class FreshDataDirectory
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("perimeter.data-dir=" + create()).applyTo(context);
    }

    /// Below the build's own folder, so that cleaning removes it.
    public static Path create() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
            return Files.createTempDirectory(parent, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
