package org.perimeter.engine.bundle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.bundle.ApprovalRequest;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.ApproverKeyFile;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.MalformedDocument;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.VerifyingKey;

/// `sign` and `sign new-key`: an approver looks at a version and approves it on a machine of their own.
///
/// What a page shows is what its server says. This shows what the bytes say, and signs no others.
public final class SignCommand {
    static final String USAGE =
            """
            Usage: ./perimeter sign CONTENT --key FILE [--out FILE] [--locale en|fr]
                   ./perimeter sign new-key --person ID --agency NAME --out FILE

              CONTENT   What the page of a version gives to sign. Shows hash and difference, worked out from the bytes,
                        then asks for the passphrase of the key and writes the signed approval: CONTENT.signed.json.
                        Compare the content that it is compared with, by its hash, with the one that runs.
              new-key   Make an approver's key, sealed under a passphrase; ID stands on My key.
                        Prints the public key, which is registered there and put on the agency's roster.

            The passphrase is asked for, or taken from PERIMETER_PASSPHRASE.
            """;

    private final SealedKeys keys;
    private final SecureRandom random;
    private final PrintStream out;
    private final PrintStream err;

    SignCommand(Passphrases passphrases, SecureRandom random, PrintStream out, PrintStream err) {
        this.keys = new SealedKeys("approver’s key", passphrases);
        this.random = random;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var command =
                new SignCommand(
                        Passphrases.ofThisProcess(),
                        new SecureRandom(),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        System.err);
        System.exit(command.run(List.of(arguments)));
    }

    /// @return 0 done, 1 refused or failed, 2 usage
    int run(List<String> arguments) {
        try {
            String first = arguments.isEmpty() ? "" : arguments.getFirst();
            List<String> rest = arguments.stream().skip(1).toList();
            switch (first) {
                case "--help", "-h" -> out.print(USAGE);
                case "new-key" ->
                        newKey(
                                Options.of(
                                        "sign new-key",
                                        rest,
                                        Set.of("--person", "--agency", "--out"),
                                        Set.of()));
                default -> {
                    if (first.isEmpty() || first.startsWith("-")) {
                        throw CommandRefused.usage("sign needs a file to sign.");
                    }
                    sign(
                            first,
                            Options.of("sign", rest, Set.of("--key"), Set.of("--out", "--locale")));
                }
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

    private void newKey(Options options) {
        Path file = Path.of(options.value("--out"));
        NewFile.requireAbsent(file);
        try {
            String person = options.value("--person");
            String agency = options.value("--agency");
            ApproverKeyFile key =
                    keys.make(
                            random,
                            (made, envelope) -> ApproverKeyFile.of(person, agency, made, envelope));
            NewFile.secret(file, key.json());
            out.println("person    " + key.person());
            out.println("agency    " + key.agency());
            out.println("publicKey " + key.publicKey());
            out.println("keyId     " + VerifyingKey.of(key.publicKey()).keyId());
            err.println(
                    "Wrote " + file + ". Register the public key on My key, and have it listed.");
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + file + ": " + e);
        }
    }

    private void sign(String file, Options options) {
        Locale locale = locale(options.find("--locale"));
        Path to = Path.of(options.find("--out").orElse(file + ".signed.json"));
        NewFile.requireAbsent(to);
        ApprovalRequest request = InputFile.read(file, ApprovalRequest::read);
        ApproverKeyFile key = InputFile.read(options.value("--key"), ApproverKeyFile::read);
        examination(file, request, locale).lines().forEach(out::println);
        requireSigner(request.statement(), key);
        SigningKey opened = keys.open(key.envelopeBytes(), key.publicKey());
        try {
            NewFile.open(to, Signed.sign(request.statement(), opened).json());
        } catch (IOException e) {
            throw new CommandRefused("Cannot write " + to + ": " + e);
        }
        err.println("Wrote " + to + ". Upload it on the page of the version.");
    }

    private static Examination examination(String file, ApprovalRequest request, Locale locale) {
        try {
            Content content = request.verifiedContent();
            return new Examination(request.statement(), content, request.verifiedBase(), locale);
        } catch (MalformedDocument e) {
            throw InputFile.malformed(file, e);
        }
    }

    private static void requireSigner(ApprovalStatement statement, ApproverKeyFile key) {
        if (!statement.person().equals(key.person()) || !statement.agency().equals(key.agency())) {
            throw new CommandRefused(
                    "To be signed by "
                            + Shown.plain(statement.person())
                            + " of "
                            + statement.agency()
                            + "; the key is of "
                            + Shown.plain(key.person())
                            + " of "
                            + key.agency()
                            + ".");
        }
        try {
            if (VerifyingKey.of(key.publicKey()).keyId().equals(statement.keyId())) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandRefused("The key file holds no public key: " + e.getMessage());
        }
        throw new CommandRefused(
                "To be signed with key " + statement.keyId() + ", which this file does not hold.");
    }

    private static Locale locale(Optional<String> named) {
        return switch (named.orElse("en")) {
            case "en" -> Locale.ENGLISH;
            case "fr" -> Locale.FRENCH;
            default -> throw CommandRefused.usage("--locale takes en or fr.");
        };
    }
}
