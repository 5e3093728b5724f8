package org.perimeter.scoring.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.AccessFile.Client;
import org.perimeter.engine.bundle.AccessVerifier;
import org.perimeter.engine.bundle.AccessVerifier.Access;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The client keys that the signed access file admits. Without a file that holds, nobody is admitted; once one holds, it
/// stays in use until a newer one does.
public final class ClientKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ClientKeys.class);
    private static final int LONGEST = 512;

    private final BundleDirectory directory;
    private final AccessVerifier verifier;
    private final Clock clock;
    private final AtomicReference<Access.@Nullable Accepted> accepted = new AtomicReference<>();
    private volatile List<String> reasons = List.of();

    public ClientKeys(BundleDirectory directory, Pins pins, Clock clock) {
        this.directory = directory;
        this.verifier = new AccessVerifier(pins, clock);
        this.clock = clock;
    }

    /// Looks for a newer access file.
    public synchronized void refresh() {
        Optional<byte[]> file = directory.access();
        if (file.isEmpty()) {
            absent();
            return;
        }
        switch (verifier.verify(file.get(), directory.rosters(), accepted.get())) {
            case Access.Accepted access -> {
                note(List.of());
                Access.Accepted before = accepted.getAndSet(access);
                if (before == null || before.file().serial() != access.file().serial()) {
                    LOG.info(
                            "Access file {} is in use, with {} clients",
                            access.file().serial(),
                            access.file().clients().size());
                }
            }
            case Access.Refused(var refusals) ->
                    note(refusals.stream().map(Object::toString).toList());
        }
    }

    /// A new node has no file until an administrator's first one arrives.
    private void absent() {
        var now = List.of("There is no access file: no client is admitted");
        if (!now.equals(reasons)) {
            LOG.warn("{} until one arrives", now.getFirst());
        }
        reasons = now;
    }

    private void note(List<String> now) {
        if (!now.isEmpty() && !now.equals(reasons)) {
            LOG.error("The access file is not taken into use: {}", String.join("; ", now));
        }
        reasons = now;
    }

    /// Why the newest access file is not in use; empty when it is.
    public List<String> reasons() {
        return reasons;
    }

    /// The client that the key belongs to. Takes as long for any key that is wrong.
    Optional<Client> client(String key) {
        Access.Accepted access = accepted.get();
        if (access == null || key.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] presented = bytes(Hash.of(key.getBytes(StandardCharsets.UTF_8)));
        Client found = null;
        for (Client client : access.file().clients()) {
            if (MessageDigest.isEqual(presented, bytes(client.keyHash()))) {
                found = client;
            }
        }
        return Optional.ofNullable(found)
                .filter(client ->
                        client.notAfter() == null || !clock.instant().isAfter(client.notAfter()));
    }

    private static byte[] bytes(Hash hash) {
        return hash.hex().getBytes(StandardCharsets.US_ASCII);
    }
}
