package org.perimeter.simulation.population;

/// Is told what a measurement is about to do, and can end it there.
@FunctionalInterface
public interface Measuring {
    /// For a measurement that nobody watches.
    Measuring UNWATCHED = _ -> {};

    enum Step {
        /// What the other rules say, where that is not known yet.
        OTHERS,
        /// What the rule itself says.
        RULE,
        /// What comes of it, hit by hit; told again from time to time.
        COUNT
    }

    /// @throws java.util.concurrent.CancellationException to end the measurement
    void begins(Step step);
}
