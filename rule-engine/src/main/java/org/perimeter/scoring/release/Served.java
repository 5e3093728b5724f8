package org.perimeter.scoring.release;

import org.perimeter.engine.bundle.Hash;

/// The files of a release as they are sent: JSON of a [carried release][org.perimeter.engine.bundle.CarriedRelease].
public final class Served {
    private final Hash tag;
    private final byte[] body;

    Served(byte[] body) {
        this.tag = Hash.of(body);
        this.body = body;
    }

    /// Of the body: another release or another roster has another one.
    public Hash tag() {
        return tag;
    }

    public byte[] body() {
        return body.clone();
    }
}
