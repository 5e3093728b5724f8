package org.perimeter.simulation.replay;

import java.time.Instant;

/// How far a run has come. Only a run that is done has results; of any other nothing is kept.
public sealed interface RunState {
    /// Waits for those before it.
    record Pending() implements RunState {}

    record Running(Instant startedAt) implements RunState {}

    record Done(Instant startedAt, Instant endedAt, RunResult result) implements RunState {}

    /// @param done   how many consignments it had come to
    /// @param detail what exactly happened, in English, for the log
    record Failed(Instant endedAt, long done, RunFailure reason, String detail)
            implements RunState {}

    /// @param done how many consignments it had come to
    record Cancelled(Instant endedAt, long done) implements RunState {}
}
