package org.perimeter.engine.compile;

import org.perimeter.engine.bundle.Hash;

/// Which version of which list a condition was resolved with: two of one hash hold the same.
public record ListRef(String name, Hash hash) {}
