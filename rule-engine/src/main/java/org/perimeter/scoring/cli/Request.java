package org.perimeter.scoring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// What the command line asks for.
///
/// @param files  `-` is the standard input
/// @param data   the server's data directory, for the key
/// @param asJson whether answers are printed as they came
record Request(List<String> files, String programme, int port, Path data, boolean asJson) {
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LAST_PORT = 65_535;

    Request {
        files = List.copyOf(files);
    }

    /// The command line is wrong; the message says how.
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1;

        Usage(String message) {
            super(message);
        }
    }

    /// @throws Usage where the arguments are none of this command's
    static Request of(List<String> arguments, Words words) {
        List<String> files = new ArrayList<>();
        String programme = "prince-rupert";
        int port = 8080;
        Path data = Path.of("data");
        boolean asJson = false;
        boolean options = true;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!options || argument.equals("-") || !argument.startsWith("-")) {
                files.add(argument);
                continue;
            }
            switch (argument) {
                case "--" -> options = false;
                case "--json" -> asJson = true;
                case "--programme" -> programme = value(argument, rest, words);
                case "--port" -> port = port(value(argument, rest, words), words);
                case "--data" -> data = Path.of(value(argument, rest, words));
                default -> throw new Usage(words.of("usage.unknown", argument));
            }
        }
        if (files.isEmpty()) {
            throw new Usage(words.of("usage.no-file"));
        }
        return new Request(files, programme, port, data, asJson);
    }

    private static String value(String option, Iterator<String> rest, Words words) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new Usage(words.of("usage.no-value", option));
        }
        return value;
    }

    private static int port(String text, Words words) {
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new Usage(words.of("usage.port", text));
        }
        return port;
    }
}
