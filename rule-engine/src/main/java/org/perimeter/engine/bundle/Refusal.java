package org.perimeter.engine.bundle;

/// One reason why a document is not accepted.
///
/// @param place document and JSON pointer, such as `bundle#/approvals/1` or `roster CBSA#/serial`
/// @param text  what is wrong, with the values, in English: for the node's log
public record Refusal(Reason reason, String place, String text) {
    @Override
    public String toString() {
        return reason + " at " + place + ": " + text;
    }
}
