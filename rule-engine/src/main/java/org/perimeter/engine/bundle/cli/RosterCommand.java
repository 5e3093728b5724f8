package org.perimeter.engine.bundle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.perimeter.engine.bundle.RootKeyFile;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.VerifyingKey;

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
                        A passkey has besides "algorithm":"webauthn-ES256" (or webauthn-Ed25519),
                        "credentialId":"…", "origin":"https://approvals.example.org" and
                        "rpId":"approvals.example.org"; the page My key shows all of it.
                        --previous names the roster that it follows; without it, this is the first.

            The passphrase is asked for, or taken from PERIMETER_PASSPHRASE.
            """;

    private final SealedKeys keys;
    private final SecureRandom random;
    private final PrintStream out;
    private final PrintStream err;

    RosterCommand(Passphrases passphrases, SecureRandom random, PrintStream out, PrintStream err) {
        this.keys = new SealedKeys("root key", passphrases);
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

    private static Options options(
            List<String> arguments, Set<String> needed, Set<String> possible) {
        return Options.of(
                arguments.getFirst(), arguments.subList(1, arguments.size()), needed, possible);
    }

    private void newRoot(Options options) {
        Path file = Path.of(options.value("--out"));
        NewFile.requireAbsent(file);
        try {
            String agency = options.value("--agency");
            RootKeyFile root =
                    keys.make(random, (key, envelope) -> RootKeyFile.of(agency, key, envelope));
            NewFile.secret(file, root.json());
            out.println("agency    " + root.agency());
            out.println("publicKey " + root.publicKey());
            out.println("keyId     " + VerifyingKey.of(root.publicKey()).keyId());
            err.println(
                    "Wrote "
                            + file
                            + ". Keep it and its passphrase offline: whoever has both names your approvers.");
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + file + ": " + e);
        }
    }

    private void sign(Options options) {
        Path file = Path.of(options.value("--out"));
        NewFile.requireAbsent(file);
        RootKeyFile root = InputFile.read(options.value("--root"), RootKeyFile::read);
        RosterRequest request = InputFile.read(options.value("--request"), RosterRequest::read);
        Roster before =
                options.find("--previous")
                        .map(previous ->
                                InputFile.read(
                                        previous,
                                        bytes -> Signed.read(bytes, Roster.class).statement()))
                        .orElse(null);
        try {
            Roster roster = request.roster(root.agency(), before);
            Signed<Roster> signed =
                    Signed.sign(roster, keys.open(root.envelopeBytes(), root.publicKey()));
            NewFile.open(file, signed.json());
            out.println("agency    " + roster.agency());
            out.println("serial    " + roster.serial());
            out.println("approvers " + roster.approvers().size());
            out.println("validity  " + roster.notBefore() + " to " + roster.notAfter());
            out.println("sha256    " + roster.hash());
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(options.value("--request") + ": " + e.getMessage());
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + file + ": " + e);
        }
    }
}
