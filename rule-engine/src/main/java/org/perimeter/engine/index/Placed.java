package org.perimeter.engine.index;

/// A test that a row needs met.
record Placed(int row, Need.Test test) {}
