package org.perimeter.engine.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page that passkeys sign on: one origin, whose host is the relying party, so that no other host shares its passkeys.
///
/// @param origin over HTTPS, or on the machine itself; as a browser writes it: lower case, no path, no port that is implied
public record PasskeyPage(String origin) {
    private static final Pattern ORIGIN =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)(:(?<port>[1-9][0-9]{0,4}))?");
    private static final int HIGHEST_PORT = 65_535;

    public PasskeyPage {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException(
                    "Not the origin of a page for passkeys: "
                            + origin
                            + "\nMaybe it has a path, or is not HTTPS; one is written like https://approvals.example.org.");
        }
    }

    /// @throws IllegalArgumentException when it is no such page, or of another relying party than its host
    static PasskeyPage of(@Nullable String origin, @Nullable String rpId) {
        if (origin == null || rpId == null) {
            throw new IllegalArgumentException(
                    "A passkey without a page to sign on\nMaybe origin or rpId is missing.");
        }
        var page = new PasskeyPage(origin);
        if (!page.rpId().equals(rpId)) {
            throw new IllegalArgumentException(
                    "The relying party "
                            + rpId
                            + " is not the host of "
                            + origin
                            + "\nMaybe it is the domain above it, whose other hosts would share the passkeys.");
        }
        return page;
    }

    /// The relying party: the host.
    public String rpId() {
        String authority = origin.substring(origin.indexOf("//") + 2);
        int port = authority.indexOf(':');
        return port < 0 ? authority : authority.substring(0, port);
    }

    private static boolean isOrigin(String origin) {
        Matcher parts = ORIGIN.matcher(origin);
        if (!parts.matches()) {
            return false;
        }
        boolean secure = parts.group("scheme").equals("https");
        String port = parts.group("port");
        boolean implied = (secure ? "443" : "80").equals(port);
        return (secure || parts.group("host").equals("localhost"))
                && (port == null || (!implied && Integer.parseInt(port) <= HIGHEST_PORT));
    }
}
