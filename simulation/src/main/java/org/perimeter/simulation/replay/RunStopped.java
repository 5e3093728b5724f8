package org.perimeter.simulation.replay;

/// Ends a run from within, between two batches.
final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean cancelled;

    RunStopped(boolean cancelled) {
        super(cancelled ? "cancelled" : "interrupted");
        this.cancelled = cancelled;
    }

    /// By a person; else because the application is closing.
    boolean cancelled() {
        return cancelled;
    }
}
