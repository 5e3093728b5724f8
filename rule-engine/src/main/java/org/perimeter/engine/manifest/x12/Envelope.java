package org.perimeter.engine.manifest.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision.MessageFinding;

/// The control segments around transaction sets: their nesting is demanded, their counts and numbers are checked.
///
/// A wrong count or control number is a finding, since what was sent can be read all the same.
final class Envelope {
    private final List<MessageFinding> findings;
    private @Nullable Segment interchange;
    private @Nullable Segment group;
    private @Nullable Segment transaction;
    private int groups;
    private int transactions;
    private int segments;

    /// @param findings takes what is wrong with counts and control numbers
    Envelope(List<MessageFinding> findings) {
        this.findings = findings;
    }

    /// The functional group's header, which tells when the message was sent; `null` outside of one.
    @Nullable Segment group() {
        return group;
    }

    /// Whether the segment belongs to the envelope; otherwise it belongs to the open transaction set.
    boolean accept(Segment segment) {
        segments++;
        switch (segment.tag()) {
            case "ISA" -> openInterchange(segment);
            case "GS" -> openGroup(segment);
            case "ST" -> openTransaction(segment);
            case "SE" -> {
                Segment header = close(transaction, segment);
                compare("segment-count", segment, segments);
                compareNumbers(header.at(2), segment);
                transaction = null;
            }
            case "GE" -> {
                demand(transaction == null, segment);
                Segment header = close(group, segment);
                compare("transaction-count", segment, transactions);
                compareNumbers(header.at(6), segment);
                group = null;
            }
            case "IEA" -> {
                demand(group == null, segment);
                Segment header = close(interchange, segment);
                compare("group-count", segment, groups);
                compareNumbers(header.at(13), segment);
                interchange = null;
            }
            default -> {
                demand(transaction != null, segment);
                return false;
            }
        }
        return true;
    }

    /// At the end of the message.
    void end() {
        if (interchange != null) {
            throw X12Faults.truncated(interchange.place());
        }
    }

    private void openInterchange(Segment segment) {
        demand(interchange == null, segment);
        interchange = segment;
        groups = 0;
    }

    private void openGroup(Segment segment) {
        demand(interchange != null && group == null, segment);
        group = segment;
        groups++;
        transactions = 0;
    }

    private void openTransaction(Segment segment) {
        demand(group != null && transaction == null, segment);
        if (!"309".equals(segment.at(1))) {
            throw X12Faults.notA309(segment);
        }
        transaction = segment;
        transactions++;
        segments = 1;
    }

    private static Segment close(@Nullable Segment header, Segment trailer) {
        if (header == null) {
            throw X12Faults.envelope(trailer);
        }
        return header;
    }

    private static void demand(boolean nested, Segment segment) {
        if (!nested) {
            throw X12Faults.envelope(segment);
        }
    }

    private void compare(String code, Segment trailer, int counted) {
        if (!significant(trailer.at(1)).equals(String.valueOf(counted))) {
            findings.add(X12Findings.count(code, trailer, counted));
        }
    }

    private void compareNumbers(@Nullable String header, Segment trailer) {
        if (!significant(header).equals(significant(trailer.at(2)))) {
            findings.add(X12Findings.controlNumber(trailer, String.valueOf(header)));
        }
    }

    private static String significant(@Nullable String number) {
        return number == null ? "" : number.replaceFirst("^0+(?=.)", "");
    }
}
