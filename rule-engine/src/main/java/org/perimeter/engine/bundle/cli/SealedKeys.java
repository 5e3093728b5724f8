package org.perimeter.engine.bundle.cli;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.VerifyingKey;

/// Seals and opens keys under the passphrase of whoever runs the command.
///
/// @param what the key as it is named to the person, such as `root key`
record SealedKeys(String what, Passphrases passphrases) {
    /// What Java reads for a byte that is no character in the terminal's encoding.
    private static final char UNREADABLE = '\uFFFD';

    private static final int SHORTEST_PASSPHRASE = 12;

    /// @param file puts together a new key and its envelope
    <T> T make(SecureRandom random, BiFunction<VerifyingKey, byte[], T> file) {
        char[] passphrase = passphrase(true);
        try {
            if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST_PASSPHRASE) {
                throw new CommandRefused(
                        "The "
                                + what
                                + " needs a passphrase of at least "
                                + SHORTEST_PASSPHRASE
                                + " characters.");
            }
            SigningKey key = SigningKey.generate(random);
            return file.apply(key.publicKey(), KeyEnvelope.seal(key, passphrase, random));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// @param publicKey base64, as it stands beside the envelope
    SigningKey open(byte[] envelope, String publicKey) {
        char[] passphrase = passphrase(false);
        try {
            return switch (KeyEnvelope.open(envelope, passphrase)) {
                case KeyEnvelope.Opening.Opened(var key)
                        when key.publicKey().base64().equals(publicKey) ->
                        key;
                case KeyEnvelope.Opening.Opened(var key) ->
                        throw new CommandRefused(
                                "The file of the "
                                        + what
                                        + " names another public key than it holds, "
                                        + key.keyId()
                                        + ".");
                case KeyEnvelope.Opening.WrongPassphrase() ->
                        throw new CommandRefused(
                                "This passphrase does not open the "
                                        + what
                                        + "; nothing was signed.");
                case KeyEnvelope.Opening.NotAnEnvelope(var why) ->
                        throw new CommandRefused(
                                "The file of the " + what + " is damaged: " + why + ".");
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
}
