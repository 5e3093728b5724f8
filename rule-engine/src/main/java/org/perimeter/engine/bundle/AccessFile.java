package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which clients may ask for decisions. One that is no longer listed has lost its access.
///
/// @param serial  rising; a node never goes back to a lower one
/// @param signer  a rostered approver of any agency that the node pins
/// @param clients kept in the order of their ids
public record AccessFile(
        int schema, long serial, Signatory signer, Instant at, List<Client> clients)
        implements Statement {

    public static final int SCHEMA = 1;

    public AccessFile {
        at = Statements.stamp(at);
        clients = clients.stream().sorted(Comparator.comparing(Client::id)).toList();
    }

    /// @param keyHash SHA-256 of the key's UTF-8 bytes: the key itself is shown once and kept nowhere
    public record Client(
            String id, String label, Hash keyHash, Audience audience, @Nullable Instant notAfter) {
        public Client {
            notAfter = notAfter == null ? null : Statements.stamp(notAfter);
        }
    }

    /// How much of a decision a client is told: an officer all of it, trade never what a rule is.
    public enum Audience {
        OFFICER,
        TRADE
    }

    @Override
    public String domain() {
        return "perimeter-access-v1";
    }

    public Hash hash() {
        return Hash.of(Statements.canonical(this));
    }

    /// The client that a presented key belongs to, unless its time is over.
    public Optional<Client> client(Hash keyHash, Instant now) {
        return clients.stream()
                .filter(client -> client.keyHash().equals(keyHash))
                .filter(client -> client.notAfter() == null || !now.isAfter(client.notAfter()))
                .findFirst();
    }
}
