package org.perimeter.engine.decision;

/// What is to happen with a consignment, from the mildest to the strictest; the order is the order of the constants.
public enum Disposition {
    RELEASE,
    /// Ask for information.
    REFER,
    /// Ask for screening.
    SCREEN,
    HOLD,
    EXAMINE,
    DO_NOT_LOAD
}
