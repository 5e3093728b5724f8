package org.perimeter.engine.compile;

/// A part of what engines run: a condition, or a quantity that one compares.
public sealed interface ResolvedNode permits Resolved, Quantity {}
