package org.perimeter.engine.manifest;

import java.util.List;
import org.perimeter.engine.decision.Decision.MessageFinding;

/// A message as it was read: its bills in their order, none merged with another.
///
/// @param findings what was wrong with the message as a whole, and so concerns each of its bills
public record Message(List<FiledBill> bills, List<MessageFinding> findings) {
    public Message {
        bills = List.copyOf(bills);
        findings = List.copyOf(findings);
    }

    /// A consignment that came alone.
    public static Message of(Consignment consignment) {
        return new Message(List.of(new FiledBill(1, consignment, List.of())), List.of());
    }

    /// @param position within the message, from 1; two bills may bear one number
    /// @param findings what was wrong with this bill but did not stop its reading
    public record FiledBill(int position, Consignment consignment, List<MessageFinding> findings) {
        public FiledBill {
            findings = List.copyOf(findings);
        }
    }
}
