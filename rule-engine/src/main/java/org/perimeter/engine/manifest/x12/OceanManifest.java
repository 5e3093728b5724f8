package org.perimeter.engine.manifest.x12;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.manifest.ManifestLimits;
import org.perimeter.engine.manifest.Message.FiledBill;

/// The transaction sets of one message: collects the bills of all, in their order.
final class OceanManifest {
    private final Elements elements;
    private final List<FiledBill> bills = new ArrayList<>();
    private @Nullable Segment sender;
    private @Nullable OffsetDateTime sentAt;
    private @Nullable Voyage voyage;
    private boolean identified;
    private @Nullable BillDraft bill;

    /// @param findings takes what concerns the message as a whole
    OceanManifest(List<MessageFinding> findings) {
        elements = new Elements(findings);
    }

    /// A transaction set begins.
    ///
    /// @param group its functional group, which tells when it was sent
    void begin(@Nullable Segment group) {
        if (group != null && !group.equals(sender)) {
            sender = group;
            sentAt = elements.moment(group, 4, 5);
        }
        voyage = Voyage.sent(sentAt);
        identified = false;
    }

    void accept(Segment segment) {
        Voyage known = voyage;
        if (known == null || (!identified && !segment.tag().equals("M10"))) {
            throw X12Faults.sequence(segment, "M10");
        }
        switch (segment.tag()) {
            case "M10" -> {
                complete();
                voyage = known.by(segment, elements);
                identified = true;
            }
            case "P4" -> {
                complete();
                voyage = known.calling(segment, elements);
            }
            case "LX" -> start(segment, known);
            case "M11" -> {
                if (bill == null || bill.detailed()) {
                    start(segment, known);
                }
                handOn(segment);
            }
            default -> handOn(segment);
        }
    }

    /// The transaction set ends.
    void end() {
        complete();
        voyage = null;
    }

    List<FiledBill> bills() {
        if (bills.isEmpty()) {
            throw X12Faults.noBill();
        }
        return bills;
    }

    private void start(Segment segment, Voyage known) {
        complete();
        if (bills.size() >= ManifestLimits.ELEMENTS) {
            throw X12Faults.tooMany(segment);
        }
        bill = new BillDraft(segment, known);
    }

    private void handOn(Segment segment) {
        if (bill == null) {
            throw X12Faults.sequence(segment, "LX");
        }
        bill.accept(segment);
    }

    private void complete() {
        if (bill != null) {
            bills.add(new FiledBill(bills.size() + 1, bill.consignment(), bill.findings()));
            bill = null;
        }
    }
}
