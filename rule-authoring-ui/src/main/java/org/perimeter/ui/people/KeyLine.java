package org.perimeter.ui.people;

import org.perimeter.policy.person.ApproverKey;

/// A key of an approver, and how far it is from signing.
record KeyLine(ApproverKey key, State state) {
    enum State {
        /// On the agency's roster, today.
        LISTED,
        /// The root has yet to sign a roster with it.
        TO_LIST,
        /// Listed, though its owner no longer approves: the root has yet to sign a roster that ends it.
        TO_END,
        /// Neither listed nor wanted: an older key, or that of somebody who no longer approves.
        IDLE
    }
}
