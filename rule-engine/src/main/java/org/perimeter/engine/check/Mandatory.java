package org.perimeter.engine.check;

import java.util.List;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;

/// What a draft may lack for a while and a version may not: why each rule exists, on what it rests, and by when it is
/// assessed again. Titles and reasons in both languages are errors anywhere.
public final class Mandatory {
    private static final List<PolicyCheck.OfWriting> CHECKS =
            List.of(new MissingRationale(), new MissingBasis(), new MissingNextReview());

    private Mandatory() {}

    /// Each that is missing, at its node; none where the policy can become a version.
    public static List<Finding> missing(Policy policy) {
        var writing = new Writing(policy, Yardstick.standard(Lists.none()));
        return CHECKS.stream().flatMap(check -> check.in(writing).stream()).toList();
    }
}
