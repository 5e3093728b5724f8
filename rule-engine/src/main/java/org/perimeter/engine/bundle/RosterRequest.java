package org.perimeter.engine.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Roster.Approver;

/// Whom an agency wants on its next roster, as it comes to the machine that holds the root key; written by people, in any layout.
public record RosterRequest(Instant notBefore, Instant notAfter, List<Entry> approvers) {
    public RosterRequest {
        approvers = List.copyOf(approvers);
    }

    /// @param publicKey    SubjectPublicKeyInfo, base64
    /// @param algorithm    as the roster names it; `null` for a software key
    /// @param credentialId of a passkey alone, as are `origin` and `rpId`
    /// @param notBefore    from when this key signs, where later than the roster's
    /// @param notAfter     until when; so a person who left stays listed for what they approved before
    public record Entry(
            String person,
            String publicKey,
            @Nullable String algorithm,
            @Nullable String credentialId,
            @Nullable String origin,
            @Nullable String rpId,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {
        /// What asks for exactly this entry.
        public static Entry of(Approver listed) {
            boolean software = listed.algorithm().equals(Approver.ED25519);
            return new Entry(
                    listed.person(),
                    listed.publicKey(),
                    software ? null : listed.algorithm(),
                    listed.credentialId(),
                    listed.origin(),
                    listed.rpId(),
                    listed.notBefore(),
                    listed.notAfter());
        }

        public String json() {
            return new String(CanonicalJson.of(this), StandardCharsets.UTF_8);
        }

        Approver approver(String agency) {
            try {
                var asked =
                        new Approver(
                                person,
                                agency,
                                Hash.of(Base64.getDecoder().decode(publicKey)),
                                algorithm == null ? Approver.ED25519 : algorithm,
                                publicKey,
                                credentialId,
                                origin,
                                rpId,
                                notBefore,
                                notAfter);
                RosterKey key = RosterKey.of(asked);
                require(
                        key.isIn(asked),
                        "It is a software key, which has no page\nMaybe its algorithm is missing");
                return asked;
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The public key of " + person + ": " + e.getMessage(), e);
            }
        }
    }

    /// @throws MalformedDocument when it is not JSON, or a field is unknown, missing, twice or of another type
    public static RosterRequest read(byte[] bytes) {
        return StrictJson.read(StrictJson.parse(CanonicalJson.text(bytes)), RosterRequest.class);
    }

    /// The roster to sign.
    ///
    /// @param before the agency's roster so far; `null` for its first
    /// @throws IllegalArgumentException when it would be refused by every node
    public Roster roster(String agency, @Nullable Roster before) {
        require(
                before == null || before.agency().equals(agency),
                "The roster before is not of " + agency);
        require(notBefore.isBefore(notAfter), "It ends before it begins");
        List<Approver> entries = approvers.stream().map(entry -> entry.approver(agency)).toList();
        require(
                entries.stream().map(Approver::keyId).distinct().count() == entries.size(),
                "One key is listed twice");
        return new Roster(
                Roster.SCHEMA,
                agency,
                before == null ? 1 : before.serial() + 1,
                before == null ? null : before.hash(),
                notBefore,
                notAfter,
                false,
                entries);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + ".");
        }
    }
}
