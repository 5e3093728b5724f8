package org.perimeter.policy.audit;

import java.util.Optional;
import org.perimeter.policy.agency.Agency;

/// Which entries of the trail are wanted.
///
/// @param subject what stands in the subject, in any case; all for an empty one
/// @param saves   whether each saving of a draft is wanted too: there are far more of them than of all other steps
public record TrailQuery(
        Optional<String> action, Optional<Agency> agency, String subject, boolean saves) {
    private static final int LONGEST = 200;

    public TrailQuery {
        subject = subject.strip();
        if (subject.length() > LONGEST) {
            subject = subject.substring(0, LONGEST);
        }
    }
}
