package org.perimeter.policy.access;

/// Takes a signed access file to where scoring nodes find it.
@FunctionalInterface
public interface AccessSink {
    /// Takes it there, or throws. The same file may come again, after a crash or at a start.
    void deliver(byte[] signedAccessFile);
}
