package org.perimeter.engine.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The entries of a delegated list as an approver of the agency to which it is delegated signs them.
///
/// @param contentHash of the content that delegates the list
/// @param list        its name
/// @param listHash    the entries that are to run
/// @param follows     the entries that ran before it
/// @param dayBase     the entries with which its [day][#day] began: the day's changes count from there
/// @param person      id of the approver
/// @param at          when they signed, whole milliseconds
public record SnapshotStatement(
        String programme,
        Hash contentHash,
        String list,
        Hash listHash,
        Hash follows,
        Hash dayBase,
        String agency,
        String person,
        Hash keyId,
        Instant at)
        implements Statement {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public SnapshotStatement {
        programme = Names.programme(programme);
        agency = Names.agency(agency);
        at = Statements.stamp(at);
        if (at.isBefore(Instant.EPOCH) || !at.isBefore(LATEST)) {
            throw new IllegalArgumentException(
                    "Signed at " + at + "\nMaybe seconds and milliseconds were mixed up.");
        }
    }

    @Override
    public String domain() {
        return "perimeter-snapshot-v1";
    }

    public Signatory signatory() {
        return new Signatory(person, agency, keyId);
    }

    /// The day on which its changes count.
    public LocalDate day() {
        return day(at);
    }

    /// The day of an instant by UTC: a node knows no programme's clock on the wall.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
