package org.perimeter.policy.access;

/// A key that was just made.
///
/// @param plain what the client sends as its bearer; shown now, and kept nowhere
public record NewClientKey(ClientKey key, String plain) {
    @Override
    public String toString() {
        return "NewClientKey[" + key.label() + "]";
    }
}
