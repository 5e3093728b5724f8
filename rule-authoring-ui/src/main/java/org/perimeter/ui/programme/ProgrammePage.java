package org.perimeter.ui.programme;

import java.util.List;
import java.util.Optional;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.review.Consent;
import org.perimeter.ui.review.FinishedRuns;

/// One programme as a person sees it.
///
/// @param drafts   the one saved last first
/// @param versions newest first
/// @param next     when nodes come to run another release by themselves
/// @param due      the rules of what runs that are to be reviewed
/// @param against  why the person may not start a draft; empty when they may
record ProgrammePage(
        Standing standing,
        List<DraftLine> drafts,
        List<VersionLine> versions,
        Optional<Timeline.Change> next,
        DueRules due,
        Optional<RefusalReason> against) {

    /// @param base      the version that it began from
    /// @param submitted the version that holds what it says now; empty for an open draft
    record DraftLine(
            Heading draft, Person savedBy, Optional<Version> base, Optional<Version> submitted) {
        boolean open() {
            return submitted.isEmpty();
        }
    }

    /// @param consents   of the agencies that have approved, and of those that still must
    /// @param comparison runs of the released version and of this one over the same consignments
    record VersionLine(
            Version version,
            Stage stage,
            Person submitter,
            List<Consent> consents,
            Optional<FinishedRuns.Pair> comparison) {}
}
