package org.perimeter.engine.bundle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Decides whether a node may admit clients by an access file: signed by a rostered approver of an agency that it pins.
public final class AccessVerifier {
    private final Pins pins;
    private final Clock clock;

    public AccessVerifier(Pins pins, Clock clock) {
        this.pins = pins;
        this.clock = clock;
    }

    /// What a node makes of an access file.
    public sealed interface Access {
        /// @param roster what it was verified with: the next one may not be older
        record Accepted(AccessFile file, Signed<Roster> roster) implements Access {}

        record Refused(List<Refusal> refusals) implements Access {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /// @param file    a signed [AccessFile]
    /// @param rosters signed rosters, at most one an agency; that of the signer counts
    /// @param current what the node admits clients by; `null` when it starts
    public Access verify(byte[] file, List<byte[]> rosters, Access.@Nullable Accepted current) {
        var refusals = new Refusals();
        Signed<AccessFile> signed;
        try {
            signed = Signed.read(file, AccessFile.class);
        } catch (MalformedDocument e) {
            return new Access.Refused(List.of(e.refusal("access")));
        }
        AccessFile access = signed.statement();
        Instant now = clock.instant();
        var agency = new TreeSet<>(List.of(access.signer().agency()));
        Duration graceful = current == null ? ReleaseVerifier.GRACE : Duration.ZERO;
        Map<String, Signed<Roster>> known =
                current == null
                        ? Map.of()
                        : Map.of(current.roster().statement().agency(), current.roster());
        Map<String, Signed<Roster>> trusted =
                new RosterVerifier(pins, now, refusals).trusted(rosters, agency, known, graceful);
        new SignerCheck(trusted, now, refusals)
                .check(signed, access.signer(), access.at(), "access#/statement/signer");
        checkStatement(access, current == null ? null : current.file(), refusals);
        Signed<Roster> roster = trusted.get(access.signer().agency());
        return roster != null && refusals.none()
                ? new Access.Accepted(access, roster)
                : new Access.Refused(refusals.all());
    }

    private static void checkStatement(
            AccessFile access, @Nullable AccessFile known, Refusals refusals) {
        if (access.schema() != AccessFile.SCHEMA) {
            refusals.add(
                    Reason.UNKNOWN_SCHEMA,
                    "access#/statement/schema",
                    "Schema " + access.schema() + " is not known here");
        }
        long distinct =
                access.clients().stream().map(AccessFile.Client::keyHash).distinct().count();
        if (distinct != access.clients().size()) {
            refusals.add(
                    Reason.WRONG_VALUE, "access#/statement/clients", "Two clients have one key");
        }
        if (known == null) {
            return;
        }
        if (access.serial() < known.serial()) {
            refusals.add(
                    Reason.OLDER_SERIAL,
                    "access#/statement/serial",
                    "Serial "
                            + access.serial()
                            + " is older than "
                            + known.serial()
                            + ", which is in use");
        } else if (access.serial() == known.serial() && !access.hash().equals(known.hash())) {
            refusals.add(
                    Reason.SAME_SERIAL_OTHER_FILE,
                    "access#/statement/serial",
                    "Another file has serial " + access.serial() + " already");
        }
    }
}
