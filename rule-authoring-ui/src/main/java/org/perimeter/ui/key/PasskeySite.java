package org.perimeter.ui.key;

import org.perimeter.engine.bundle.PasskeyPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The page on which new passkeys are to sign, by `perimeter.passkeys.origin`; by default, this server on localhost.
///
/// Never what a request says: whoever names the host would choose for whom passkeys sign.
@Component
public class PasskeySite {
    private static final String IMPLIED = "80";

    private final String origin;
    private final Environment environment;

    /// @throws IllegalArgumentException when what is configured is no origin that passkeys can have
    PasskeySite(@Value("${perimeter.passkeys.origin:}") String origin, Environment environment) {
        this.origin = origin.isEmpty() ? origin : new PasskeyPage(origin).origin();
        this.environment = environment;
    }

    PasskeyPage page() {
        return new PasskeyPage(origin.isEmpty() ? here() : origin);
    }

    private String here() {
        String port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return port.equals(IMPLIED) ? "http://localhost" : "http://localhost:" + port;
    }
}
