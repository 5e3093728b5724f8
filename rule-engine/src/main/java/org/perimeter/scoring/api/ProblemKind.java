package org.perimeter.scoring.api;

import java.util.Locale;

/// Why a request got no answer; the slug is the `type` of the problem and never changes.
public enum ProblemKind {
    MALFORMED_MANIFEST(400),
    BROKEN_OFF(400),
    MALFORMED_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    UNKNOWN_PROGRAMME(404),
    NOT_FOUND(404),
    NO_SUCH_LIST(404),
    NO_SUCH_PATH(404),
    METHOD_NOT_ALLOWED(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    NO_RELEASE(503),
    BUSY(503),
    LOG_UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Seconds after which it makes sense to come back; 0 where it makes none.
    int retryAfter() {
        return switch (this) {
            case BUSY -> 1;
            case LOG_UNAVAILABLE -> 5;
            case NO_RELEASE -> 30;
            case MALFORMED_MANIFEST,
                    BROKEN_OFF,
                    MALFORMED_PARAMETER,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    UNKNOWN_PROGRAMME,
                    NOT_FOUND,
                    NO_SUCH_LIST,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    TOO_SLOW,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    INTERNAL_ERROR ->
                    0;
        };
    }
}
