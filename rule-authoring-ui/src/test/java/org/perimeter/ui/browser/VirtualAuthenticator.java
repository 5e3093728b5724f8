package org.perimeter.ui.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// An authenticator that is built into one page's machine and answers at once, as Chromium plays it.
public final class VirtualAuthenticator {
    private final CDPSession session;
    private final String id;

    public VirtualAuthenticator(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        id =
                session.send("WebAuthn.addVirtualAuthenticator", wanted)
                        .get("authenticatorId")
                        .getAsString();
    }

    /// Whether it recognises the person from now on.
    public void recognises(boolean person) {
        var change = about();
        change.addProperty("isUserVerified", person);
        session.send("WebAuthn.setUserVerified", change);
    }

    /// How many passkeys it holds.
    public int passkeys() {
        return session.send("WebAuthn.getCredentials", about())
                .getAsJsonArray("credentials")
                .size();
    }

    private JsonObject about() {
        var one = new JsonObject();
        one.addProperty("authenticatorId", id);
        return one;
    }
}
