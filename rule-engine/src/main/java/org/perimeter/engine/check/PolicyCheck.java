package org.perimeter.engine.check;

import java.util.List;

/// Looks for one thing that is worth a look in a policy, on whatever node it is. What makes a policy wrong, the resolver tells.
///
/// One class a check: its findings name the [Check] after which the class is called, and nothing else.
sealed interface PolicyCheck {
    /// Looks at what is written, whether or not there are errors in it.
    sealed interface OfWriting extends PolicyCheck
            permits MissingBasis,
                    MissingExpiry,
                    MissingNextReview,
                    MissingRationale,
                    NotOverMissing,
                    ProtectedField {
        List<Finding> in(Writing writing);
    }

    /// Looks at what a policy means, which is not settled before it is free of errors.
    sealed interface OfMeaning extends PolicyCheck
            permits AlwaysTrue,
                    Contradiction,
                    DeadRule,
                    PointsUndoBand,
                    SameCondition,
                    SubsumedRule,
                    UnreachableBand,
                    UnusedDisposition {
        List<Finding> in(Meaning meaning);
    }
}
