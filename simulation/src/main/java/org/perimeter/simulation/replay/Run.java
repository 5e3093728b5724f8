package org.perimeter.simulation.replay;

import java.time.Instant;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;

/// A policy run over a data set: what was asked for, and how far it has come.
///
/// @param rows      of the data set
/// @param inForceAt by which the validity of rules is taken, whatever the date of a consignment
public record Run(
        RunId id,
        String programme,
        Subject subject,
        Hash contentHash,
        String dataSet,
        Hash dataSetHash,
        long rows,
        Instant inForceAt,
        Actor requestedBy,
        Instant requestedAt,
        RunState state) {

    /// What the audit trail calls it.
    public String auditName() {
        return "run " + id;
    }
}
