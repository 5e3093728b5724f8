package org.perimeter.engine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;

/// The demonstration policies, read from this package's resources.
public final class DemoPolicy {
    private DemoPolicy() {}

    /// Vessel to Prince Rupert (CAPRR), then by rail to International Falls (USINL). It names lists of the [RuleCatalogue].
    public static Policy princeRupert() {
        return read("prince-rupert.json");
    }

    private static Policy read(String name) {
        try (InputStream json = DemoPolicy.class.getResourceAsStream(name)) {
            if (json == null) {
                throw new IllegalStateException(
                        "No resource " + name + "\nMaybe the jar was built without its resources.");
            }
            return PolicyJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
