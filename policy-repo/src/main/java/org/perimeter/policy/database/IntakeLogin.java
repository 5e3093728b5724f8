package org.perimeter.policy.database;

import org.springframework.core.env.Environment;

/// The login under which decisions come into the ledger. It adds, and does nothing else.
record IntakeLogin(String url, String user, String password) {
    /// That of a database of the customer's.
    ///
    /// @throws UnusableDatabase when none is named
    static IntakeLogin of(Environment settings) {
        String user = settings.getProperty("perimeter.ledger.username", "");
        if (user.isBlank()) {
            throw new UnusableDatabase(
                    "There is no login for the intake of decisions.",
                    "Create a login with no rights (CREATE ROLE perimeter_intake LOGIN PASSWORD '…'), and name it in"
                            + " PERIMETER_LEDGER_USERNAME and PERIMETER_LEDGER_PASSWORD.");
        }
        return new IntakeLogin(
                settings.getRequiredProperty("spring.datasource.url"),
                user,
                settings.getProperty("perimeter.ledger.password", ""));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
