package org.perimeter.simulation.replay;

import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.Outcome;

/// What a run made of a consignment, in one word: every consignment has exactly one.
public enum Verdict {
    RELEASE,
    REFER,
    SCREEN,
    HOLD,
    EXAMINE,
    DO_NOT_LOAD,
    /// The filing was refused with data-error codes.
    REJECTED,
    /// The policy is not meant for it; what its rules would have said is counted apart.
    OUT_OF_SCOPE;

    /// What the rules alone make of a consignment, whatever the scope.
    public static Verdict of(Outcome outcome) {
        Disposition disposition = outcome.disposition();
        return disposition == null ? REJECTED : of(disposition);
    }

    static Verdict of(Disposition disposition) {
        return switch (disposition) {
            case RELEASE -> RELEASE;
            case REFER -> REFER;
            case SCREEN -> SCREEN;
            case HOLD -> HOLD;
            case EXAMINE -> EXAMINE;
            case DO_NOT_LOAD -> DO_NOT_LOAD;
        };
    }

    /// Whether the consignment would have been stopped or asked about.
    public boolean targets() {
        return this != RELEASE && this != OUT_OF_SCOPE;
    }
}
