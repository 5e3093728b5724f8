package org.perimeter.policy.audit.anchor;

/// A directory holds what was never written to it.
public final class MalformedAnchor extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedAnchor(String message, Throwable cause) {
        super(message, cause);
    }
}
