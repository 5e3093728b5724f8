package org.perimeter.simulation.replay;

/// What the machine can bear.
///
/// @param runsAtOnce how many runs go on at the same time; the others wait
public record SimulationSettings(int runsAtOnce) {
    public SimulationSettings {
        if (runsAtOnce < 1) {
            throw new IllegalArgumentException(
                    "perimeter.simulation.runs-at-once is "
                            + runsAtOnce
                            + "\nMaybe 1 was meant, or as many as there are processors.");
        }
    }
}
