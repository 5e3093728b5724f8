package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may sign for one agency, as the agency's root key says. The newest roster alone counts.
///
/// A person who leaves stays listed with [Approver#notAfter], so that what they approved before stays approved. A key that
/// was lost or stolen is left out: all that it ever signed is then no longer accepted.
///
/// @param serial    from 1, rising; a node never goes back to a lower one
/// @param previous  hash of the roster statement before it; `null` for the first
/// @param notBefore from when its approvers' signatures count
/// @param notAfter  until when; an agency signs the next roster well before
/// @param demo      made by a demonstration that holds all roots in one place; refused by every other node
public record Roster(
        int schema,
        String agency,
        long serial,
        @Nullable Hash previous,
        Instant notBefore,
        Instant notAfter,
        boolean demo,
        List<Approver> approvers)
        implements Statement {

    public static final int SCHEMA = 1;

    public Roster {
        agency = Names.agency(agency);
        notBefore = Statements.stamp(notBefore);
        notAfter = Statements.stamp(notAfter);
        approvers = List.copyOf(approvers);
    }

    /// One key of one person.
    ///
    /// @param algorithm    `Ed25519` of a software key; `webauthn-ES256` or `webauthn-Ed25519` of a passkey
    /// @param publicKey    SubjectPublicKeyInfo, base64
    /// @param credentialId of a passkey: what its authenticator finds it by, base64url
    /// @param origin       of a passkey: of the page that it signs on
    /// @param rpId         of a passkey: the origin's host
    /// @param notBefore    from when this key signs, where later than the roster's
    /// @param notAfter     until when, where earlier than the roster's
    public record Approver(
            String person,
            String agency,
            Hash keyId,
            String algorithm,
            String publicKey,
            @Nullable String credentialId,
            @Nullable String origin,
            @Nullable String rpId,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {
        public static final String ED25519 = "Ed25519";
        public static final String WEBAUTHN_ES256 = "webauthn-ES256";
        public static final String WEBAUTHN_ED25519 = "webauthn-Ed25519";

        public Approver {
            agency = Names.agency(agency);
            notBefore = notBefore == null ? null : Statements.stamp(notBefore);
            notAfter = notAfter == null ? null : Statements.stamp(notAfter);
        }

        /// A key without limits of its own.
        public static Approver of(String person, String agency, RosterKey key) {
            return key.listed(person, agency);
        }

        /// The same key, signing within other limits.
        public Approver limited(@Nullable Instant from, @Nullable Instant until) {
            return new Approver(
                    person,
                    agency,
                    keyId,
                    algorithm,
                    publicKey,
                    credentialId,
                    origin,
                    rpId,
                    from,
                    until);
        }

        boolean signsAt(Instant at) {
            return (notBefore == null || !at.isBefore(notBefore))
                    && (notAfter == null || !at.isAfter(notAfter));
        }
    }

    @Override
    public String domain() {
        return "perimeter-roster-v1";
    }

    public Hash hash() {
        return Hash.of(Statements.canonical(this));
    }

    public Optional<Approver> approver(Hash keyId) {
        return approvers.stream().filter(entry -> entry.keyId().equals(keyId)).findFirst();
    }

    boolean covers(Instant at) {
        return !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }
}
