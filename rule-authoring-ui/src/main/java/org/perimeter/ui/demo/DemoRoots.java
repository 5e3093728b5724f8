package org.perimeter.ui.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.KeyEnvelope.Opening;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.policy.agency.Agency;

/// The root keys of all agencies in one place, which is why no node but a demonstration's accepts what they sign.
///
/// Made once; they lie in `demo-roots.json` with their passphrases.
final class DemoRoots {
    private final Map<String, Root> roots;

    private DemoRoots(Map<String, Root> roots) {
        this.roots = roots;
    }

    static DemoRoots in(Path directory, SecureRandom random) {
        var file = new SecretFile<>(directory.resolve("demo-roots.json"), Stored.class);
        return new DemoRoots(
                file.read()
                        .orElseGet(() -> {
                            Stored made = make(random);
                            file.write(made);
                            return made;
                        })
                        .roots());
    }

    private static Stored make(SecureRandom random) {
        var made = new TreeMap<String, Root>();
        for (Agency agency : Agency.values()) {
            SigningKey key = SigningKey.generate(random);
            String passphrase = Secrets.next(random);
            byte[] envelope = KeyEnvelope.seal(key, passphrase.toCharArray(), random);
            made.put(
                    agency.name(),
                    new Root(
                            key.publicKey().base64(),
                            Base64.getEncoder().encodeToString(envelope),
                            passphrase));
        }
        return new Stored(made);
    }

    Pins pins(Pins configured) {
        var pinned = new TreeMap<String, List<String>>();
        roots.forEach((agency, root) ->
                pinned.put(agency, List.of(Pins.demoRoot(VerifyingKey.of(root.publicKey())))));
        return new Pins(pinned, configured.required(), true);
    }

    SigningKey key(Agency agency) {
        Root root = roots.get(agency.name());
        if (root == null) {
            throw new IllegalStateException(
                    "No demonstration root of " + agency + "\nMaybe demo-roots.json was edited.");
        }
        return open(Base64.getDecoder().decode(root.envelope()), root.passphrase());
    }

    static SigningKey open(byte[] envelope, String passphrase) {
        return switch (KeyEnvelope.open(envelope, passphrase.toCharArray())) {
            case Opening.Opened(SigningKey key) -> key;
            case Opening.WrongPassphrase() ->
                    throw new IllegalStateException(
                            "A demonstration key does not open\nMaybe the demonstration's files were edited.");
            case Opening.NotAnEnvelope(String why) ->
                    throw new IllegalStateException(
                            why + "\nMaybe the demonstration's files were edited.");
        };
    }

    record Stored(Map<String, Root> roots) {}

    record Root(String publicKey, String envelope, String passphrase) {
        @Override
        public String toString() {
            return "Root[" + publicKey + "]";
        }
    }
}
