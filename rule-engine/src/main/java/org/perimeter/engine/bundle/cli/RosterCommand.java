package org.perimeter.engine.bundle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.MalformedDocument;
import org.perimeter.engine.bundle.RootKeyFile;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;

/// `roster new-root` and `roster sign`: an agency's root key never leaves the machine that this runs on.
public final class RosterCommand {
    static final String USAGE =
            """
            Usage: ./perimeter roster new-root --agency NAME --out FILE
                   ./perimeter roster sign --root FILE --request FILE --out FILE [--previous FILE]

              new-root  Make an agency's root key, sealed under a passphrase. Keep the file offline.
                        Prints the public key that scoring nodes pin.
              sign      Sign the roster of the agency's approvers. The request is JSON:
                        {"notBefore":"2026-01-01T00:00:00Z","notAfter":"2027-01-31T00:00:00Z",
                         "approvers":[{"person":"…","publicKey":"…"}]}
                        --previous names the roster that it follows; without it, this is the first.

            The passphrase is asked for, or taken from PERIMETER_PASSPHRASE.
            """;

    /// What Java reads for a byte that is no character in the terminal's encoding.
    private static final char UNREADABLE = '\uFFFD';

    private static final int SHORTEST_PASSPHRASE = 12;

    private final Passphrases passphrases;
    private final SecureRandom random;
    private final PrintStream out;
    private final PrintStream err;

    RosterCommand(Passphrases passphrases, SecureRandom random, PrintStream out, PrintStream err) {
        this.passphrases = passphrases;
        this.random = random;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var command =
                new RosterCommand(
                        Passphrases.ofThisProcess(), new SecureRandom(), System.out, System.err);
        System.exit(command.run(List.of(arguments)));
    }

    /// @return 0 done, 1 refused or failed, 2 usage
    int run(List<String> arguments) {
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "new-root" ->
                        newRoot(options(arguments, Set.of("--agency", "--out"), Set.of()));
                case "sign" ->
                        sign(
                                options(
                                        arguments,
                                        Set.of("--root", "--request", "--out"),
                                        Set.of("--previous")));
                case "--help", "-h" -> out.print(USAGE);
                default -> throw CommandRefused.usage("roster knows new-root and sign.");
            }
            return 0;
        } catch (CommandRefused e) {
            err.println(e.getMessage());
            if (e.exit() == 2) {
                err.print(USAGE);
            }
            return e.exit();
        }
    }

    private void newRoot(Map<String, String> options) {
        Path file = Path.of(value(options, "--out"));
        NewFile.requireAbsent(file);
        char[] passphrase = passphrase(true);
        try {
            if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST_PASSPHRASE) {
                throw new CommandRefused(
                        "A root key needs a passphrase of at least "
                                + SHORTEST_PASSPHRASE
                                + " characters.");
            }
            SigningKey key = SigningKey.generate(random);
            byte[] envelope = KeyEnvelope.seal(key, passphrase, random);
            var root = RootKeyFile.of(value(options, "--agency"), key.publicKey(), envelope);
            NewFile.secret(file, root.json());
            out.println("agency    " + root.agency());
            out.println("publicKey " + root.publicKey());
            out.println("keyId     " + key.keyId());
            err.println(
                    "Wrote "
                            + file
                            + ". Keep it and its passphrase offline: whoever has both names your approvers.");
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + file + ": " + e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void sign(Map<String, String> options) {
        Path file = Path.of(value(options, "--out"));
        NewFile.requireAbsent(file);
        RootKeyFile root = read(value(options, "--root"), RootKeyFile::read);
        RosterRequest request = read(value(options, "--request"), RosterRequest::read);
        @Nullable String previous = options.get("--previous");
        Roster before =
                previous == null
                        ? null
                        : read(previous, bytes -> Signed.read(bytes, Roster.class).statement());
        try {
            Roster roster = request.roster(root.agency(), before);
            Signed<Roster> signed = Signed.sign(roster, opened(root));
            NewFile.open(file, signed.json());
            out.println("agency    " + roster.agency());
            out.println("serial    " + roster.serial());
            out.println("approvers " + roster.approvers().size());
            out.println("validity  " + roster.notBefore() + " to " + roster.notAfter());
            out.println("sha256    " + roster.hash());
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(value(options, "--request") + ": " + e.getMessage());
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + file + ": " + e);
        }
    }

    private SigningKey opened(RootKeyFile root) {
        char[] passphrase = passphrase(false);
        try {
            return switch (KeyEnvelope.open(root.envelopeBytes(), passphrase)) {
                case KeyEnvelope.Opening.Opened(var key)
                        when key.publicKey().base64().equals(root.publicKey()) ->
                        key;
                case KeyEnvelope.Opening.Opened(var key) ->
                        throw new CommandRefused(
                                "The root key file names another public key than it holds, "
                                        + key.keyId()
                                        + ".");
                case KeyEnvelope.Opening.WrongPassphrase() ->
                        throw new CommandRefused(
                                "This passphrase does not open the root key; nothing was signed.");
                case KeyEnvelope.Opening.NotAnEnvelope(var why) ->
                        throw new CommandRefused("The root key file is damaged: " + why + ".");
            };
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] passphrase(boolean fresh) {
        char[] passphrase = passphrases.ask(fresh);
        if (passphrase.length == 0) {
            throw new CommandRefused(
                    "There is no passphrase: run this at a terminal, or set "
                            + Passphrases.VARIABLE
                            + ".");
        }
        if (CharBuffer.wrap(passphrase).chars().anyMatch(c -> c == UNREADABLE)) {
            throw new CommandRefused(
                    "The passphrase cannot be read as UTF-8. Maybe set LC_ALL=C.UTF-8.");
        }
        return passphrase;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(byte[] bytes);
    }

    private static <T> T read(String file, Reader<T> reader) {
        try {
            return reader.read(Files.readAllBytes(Path.of(file)));
        } catch (MalformedDocument e) {
            throw new CommandRefused(
                    file
                            + " at "
                            + (e.place().isEmpty() ? "its top" : e.place())
                            + ": "
                            + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new CommandRefused("There is no file " + file + ".");
        } catch (IOException e) {
            throw new CommandRefused("Cannot read " + file + ": " + e);
        }
    }

    private static Map<String, String> options(
            List<String> arguments, Set<String> needed, Set<String> possible) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!needed.contains(name) && !possible.contains(name)) {
                throw CommandRefused.usage(
                        arguments.getFirst() + " does not know \"" + name + "\".");
            }
            if (i + 1 == arguments.size() || options.put(name, arguments.get(i + 1)) != null) {
                throw CommandRefused.usage(name + " needs one value.");
            }
        }
        needed.stream()
                .sorted()
                .filter(name -> !options.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CommandRefused.usage(arguments.getFirst() + " needs " + name + ".");
                });
        return options;
    }

    private static String value(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }
}
