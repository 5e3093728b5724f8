package org.perimeter.engine.bundle.cli;

import java.io.Console;
import java.util.Arrays;

/// Where the passphrase of a key comes from.
@FunctionalInterface
interface Passphrases {
    String VARIABLE = "PERIMETER_PASSPHRASE";

    /// @param fresh for a new key: asked for twice where a person types it
    /// @return empty when there is none
    char[] ask(boolean fresh);

    /// The variable where it is set, else the person at the terminal.
    static Passphrases ofThisProcess() {
        return fresh -> {
            String set = System.getenv(VARIABLE);
            return set == null ? ofTheTerminal(fresh) : set.toCharArray();
        };
    }

    @SuppressWarnings("SystemConsoleNull") // it still is null where input comes from a pipe
    private static char[] ofTheTerminal(boolean fresh) {
        Console console = System.console();
        return console == null || !console.isTerminal() ? new char[0] : typed(console, fresh);
    }

    private static char[] typed(Console console, boolean fresh) {
        char[] first = console.readPassword("Passphrase: ");
        if (first == null) {
            return new char[0];
        }
        if (fresh) {
            char[] second = console.readPassword("The same again: ");
            if (second == null || !Arrays.equals(first, second)) {
                throw new CommandRefused("The two passphrases differ.");
            }
            Arrays.fill(second, '\0');
        }
        return first;
    }
}
