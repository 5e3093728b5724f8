package org.perimeter.engine.bundle;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an approver takes to their own machine: the unsigned approval, with the bytes that it is about.
///
/// Whoever wrote it is not trusted: both contents are read strictly and hashed here before anybody sees them.
///
/// @param content     the bytes to approve, base64
/// @param baseContent the bytes that the approver compares with, base64; `null` where nothing was released
public record ApprovalRequest(
        int schema, ApprovalStatement statement, String content, @Nullable String baseContent) {
    public static final int SCHEMA = 1;

    public ApprovalRequest {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "Schema " + schema + "\nMaybe a later release wrote the file.");
        }
    }

    public static ApprovalRequest of(
            ApprovalStatement statement, Content content, Optional<Content> base) {
        return new ApprovalRequest(
                SCHEMA, statement, base64(content), base.map(ApprovalRequest::base64).orElse(null));
    }

    public byte[] json() {
        return CanonicalJson.of(this);
    }

    /// @throws MalformedDocument when the bytes are not such a file
    public static ApprovalRequest read(byte[] bytes) {
        return StrictJson.read(CanonicalJson.parse(bytes), ApprovalRequest.class);
    }

    /// @throws MalformedDocument when it is not the content that the statement names, or of another programme
    public Content verifiedContent() {
        return verified(content, statement.contentHash(), "/content");
    }

    /// @throws MalformedDocument when it is not the content that the statement compares with, or only one of the two is there
    public Optional<Content> verifiedBase() {
        Hash named = statement.baseContentHash();
        if (named == null && baseContent == null) {
            return Optional.empty();
        }
        if (named == null || baseContent == null) {
            throw new MalformedDocument(
                    Reason.OTHER_CONTENT,
                    "/baseContent",
                    "The statement names "
                            + (named == null ? "no released content" : named)
                            + ", and the file holds "
                            + (baseContent == null ? "none" : "one"));
        }
        return Optional.of(verified(baseContent, named, "/baseContent"));
    }

    private Content verified(String base64, Hash named, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedDocument(Reason.WRONG_VALUE, place, "It is not base64");
        }
        Hash hash = Hash.of(bytes);
        if (!hash.equals(named)) {
            throw new MalformedDocument(
                    Reason.OTHER_CONTENT,
                    place,
                    "The content has hash " + hash + ", the statement names " + named);
        }
        Content read = Content.read(bytes);
        if (!read.policy().programme().equals(statement.programme())) {
            throw new MalformedDocument(
                    Reason.OTHER_PROGRAMME,
                    place,
                    "A policy of "
                            + read.policy().programme()
                            + ", to be approved for "
                            + statement.programme());
        }
        return read;
    }

    private static String base64(Content content) {
        return Base64.getEncoder().encodeToString(content.canonical());
    }
}
