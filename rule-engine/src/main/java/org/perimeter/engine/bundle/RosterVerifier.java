package org.perimeter.engine.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds, for each agency asked for, the one roster that a pinned root of that agency has signed.
///
/// What is wrong with the roster of an agency that nobody asks for is left aside: it must not stop the others.
final class RosterVerifier {
    private static final int MOST_APPROVERS = 10_000;

    private final Pins pins;
    private final Instant now;
    private final Refusals refusals;

    RosterVerifier(Pins pins, Instant now, Refusals refusals) {
        this.pins = pins;
        this.now = now;
        this.refusals = refusals;
    }

    /// @param known    the rosters that the node has used; none may be older now
    /// @param graceful how long after its end a roster is still taken
    Map<String, Signed<Roster>> trusted(
            List<byte[]> files,
            Set<String> agencies,
            Map<String, Signed<Roster>> known,
            Duration graceful) {
        var unreadable = new Refusals();
        var read = new TreeMap<String, Signed<Roster>>();
        for (int i = 0; i < files.size(); i++) {
            try {
                Signed<Roster> signed = Signed.read(files.get(i), Roster.class);
                String agency = signed.statement().agency();
                if (read.put(agency, signed) != null && agencies.contains(agency)) {
                    refusals.add(
                            Reason.ROSTER_DUPLICATE,
                            place(agency),
                            "More than one roster of " + agency);
                }
            } catch (MalformedDocument e) {
                unreadable.add(e.refusal("roster " + (i + 1)));
            }
        }
        if (!read.keySet().containsAll(agencies)) {
            refusals.addAll(unreadable);
        }
        var trusted = new TreeMap<String, Signed<Roster>>();
        for (String agency : agencies) {
            Signed<Roster> signed = read.get(agency);
            if (signed == null) {
                refusals.add(
                        Reason.ROSTER_MISSING, place(agency), "No readable roster of " + agency);
            } else if (holds(signed, known.get(agency), graceful)) {
                trusted.put(agency, signed);
            }
        }
        return trusted;
    }

    static String place(String agency) {
        return "roster " + agency + "#";
    }

    private boolean holds(
            Signed<Roster> signed, @Nullable Signed<Roster> known, Duration graceful) {
        var found = new Refusals();
        Roster roster = signed.statement();
        String place = place(roster.agency());
        if (roster.schema() != Roster.SCHEMA) {
            found.add(
                    Reason.UNKNOWN_SCHEMA,
                    place + "/statement/schema",
                    "Schema " + roster.schema() + " is not known here");
        }
        checkRoot(signed, place, found);
        checkSerial(roster, known, place, found);
        checkEntries(roster, place, found);
        if (now.isBefore(roster.notBefore())) {
            found.add(
                    Reason.ROSTER_NOT_YET_VALID,
                    place + "/statement/notBefore",
                    "Valid only from " + roster.notBefore());
        }
        if (now.isAfter(roster.notAfter().plus(graceful))) {
            found.add(
                    Reason.ROSTER_EXPIRED,
                    place + "/statement/notAfter",
                    "Valid until "
                            + roster.notAfter()
                            + "; "
                            + roster.agency()
                            + " must sign the next roster");
        }
        refusals.addAll(found);
        return found.none();
    }

    private void checkRoot(Signed<Roster> signed, String place, Refusals found) {
        Roster roster = signed.statement();
        List<String> roots = pins.roots().getOrDefault(roster.agency(), List.of());
        if (roots.isEmpty()) {
            found.add(
                    Reason.AGENCY_NOT_PINNED,
                    place,
                    "This node pins no root key of " + roster.agency());
        } else {
            List<String> signing =
                    roots.stream().filter(root -> signed.verifies(Pins.key(root))).toList();
            if (signing.isEmpty()) {
                found.add(
                        Reason.ROSTER_SIGNATURE,
                        place + "/signature",
                        "Not signed by a pinned root key of " + roster.agency());
            } else if (!pins.demo() && signing.stream().anyMatch(Pins::isDemo)) {
                found.add(
                        Reason.ROOT_IS_DEMO,
                        place + "/signature",
                        "Signed by the root of a demonstration, and this node is none");
            }
        }
        if (roster.demo() && !pins.demo()) {
            found.add(
                    Reason.ROSTER_IS_DEMO,
                    place + "/statement/demo",
                    "Made by a demonstration, which holds all roots in one place; this node is none");
        } else if (!roster.demo() && pins.demo()) {
            found.add(
                    Reason.ROSTER_IS_NOT_DEMO,
                    place + "/statement/demo",
                    "A real roster, and this node is a demonstration");
        }
    }

    private static void checkSerial(
            Roster roster, @Nullable Signed<Roster> known, String place, Refusals found) {
        String serial = place + "/statement/serial";
        if (roster.serial() < 1) {
            found.add(
                    Reason.ROSTER_SERIAL, serial, "Serial " + roster.serial() + "; the first is 1");
        }
        if (known == null) {
            return;
        }
        Roster before = known.statement();
        if (roster.serial() < before.serial()) {
            found.add(
                    Reason.ROSTER_SERIAL,
                    serial,
                    "Serial "
                            + roster.serial()
                            + " is older than "
                            + before.serial()
                            + ", which is known here");
        } else if (roster.serial() == before.serial() && !roster.hash().equals(before.hash())) {
            found.add(
                    Reason.ROSTER_SERIAL,
                    serial,
                    "Two different rosters have serial " + roster.serial());
        } else if (roster.serial() == before.serial() + 1
                && !before.hash().equals(roster.previous())) {
            found.add(
                    Reason.ROSTER_PREVIOUS,
                    place + "/statement/previous",
                    "Does not follow roster "
                            + before.serial()
                            + ", whose hash is "
                            + before.hash());
        }
    }

    private static void checkEntries(Roster roster, String place, Refusals found) {
        if (roster.approvers().size() > MOST_APPROVERS) {
            found.add(
                    Reason.TOO_LARGE,
                    place + "/statement/approvers",
                    "More than " + MOST_APPROVERS + " entries");
            return;
        }
        var keys = new HashSet<Hash>();
        for (int i = 0; i < roster.approvers().size(); i++) {
            Roster.Approver entry = roster.approvers().get(i);
            String at = place + "/statement/approvers/" + i;
            if (!entry.agency().equals(roster.agency())) {
                found.add(
                        Reason.ROSTER_ENTRY,
                        at + "/agency",
                        entry.person() + " is of " + entry.agency());
            }
            if (!keys.add(entry.keyId())) {
                found.add(
                        Reason.ROSTER_ENTRY,
                        at + "/keyId",
                        "The key of " + entry.person() + " is listed twice");
            }
            if (RosterKey.knows(entry.algorithm()) && !isKey(entry)) {
                found.add(
                        Reason.ROSTER_ENTRY,
                        at + "/publicKey",
                        "Not a key of the algorithm and the id that stand beside it, or a passkey of no page: "
                                + entry.person());
            }
        }
    }

    private static boolean isKey(Roster.Approver entry) {
        try {
            return RosterKey.of(entry).keyId().equals(entry.keyId());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
