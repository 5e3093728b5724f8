package org.perimeter.engine.bundle.cli;

/// Ends a command with a line for the person who gave it.
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;

    /// Refused or failed: exit 1.
    CommandRefused(String message) {
        this(message, 1);
    }

    private CommandRefused(String message, int exit) {
        super(message, null, false, false);
        this.exit = exit;
    }

    /// Called in a way that there is not: exit 2.
    static CommandRefused usage(String message) {
        return new CommandRefused(message, 2);
    }

    int exit() {
        return exit;
    }
}
