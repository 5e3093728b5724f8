package org.perimeter.simulation.report;

import java.util.Optional;

/// So many of so many. Under 30 a percentage would say more than is known, so there is none.
public record Share(long hits, long of) {
    /// The least number of cases that a percentage is given for.
    public static final int ENOUGH = 30;

    public boolean tooFew() {
        return of < ENOUGH;
    }

    /// From 0 to 1; empty when there are too few.
    public Optional<Double> value() {
        return tooFew() ? Optional.empty() : Optional.of((double) hits / of);
    }

    /// The 95 % interval around it; empty when there are too few.
    public Optional<Interval> interval() {
        return tooFew() ? Optional.empty() : Optional.of(Interval.wilson(hits, of));
    }
}
