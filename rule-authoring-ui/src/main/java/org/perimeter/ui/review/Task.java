package org.perimeter.ui.review;

import java.util.Optional;
import java.util.Set;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.version.Version;

/// What a version waits for from a certain person. It only points the way: the steps themselves refuse what is not allowed.
enum Task {
    APPROVE,
    PUBLISH,
    /// Attach a simulation that caught what must be caught.
    SIMULATE,
    /// Submit the draft anew: something else was released since.
    RESUBMIT;

    static Optional<Task> of(Person me, Programme programme, Version version, Progress progress) {
        if (!programme.requires(me.agency())) {
            return Optional.empty();
        }
        if (progress.outdated()) {
            return version.hasHandIn(me.id()) ? Optional.of(RESUBMIT) : Optional.empty();
        }
        return switch (progress.stage()) {
            case Stage.InReview(Set<Agency> missing) -> inReview(me, version, missing, progress);
            case Stage.Approved _ -> me.is(Role.APPROVER) ? Optional.of(PUBLISH) : Optional.empty();
            case Stage.Scheduled _,
                    Stage.Released _,
                    Stage.Replaced _,
                    Stage.Over _,
                    Stage.Withdrawn _ ->
                    Optional.empty();
        };
    }

    private static Optional<Task> inReview(
            Person me, Version version, Set<Agency> missing, Progress progress) {
        if (progress.evidence() != EvidenceMark.ATTACHED) {
            return version.hasHandIn(me.id()) || me.is(Role.REVIEWER)
                    ? Optional.of(SIMULATE)
                    : Optional.empty();
        }
        boolean mine =
                me.is(Role.APPROVER)
                        && missing.contains(me.agency())
                        && !version.hasHandIn(me.id());
        return mine ? Optional.of(APPROVE) : Optional.empty();
    }

    /// Where a version stands, whether its evidence carries an approval, and whether something else was released since.
    record Progress(Stage stage, EvidenceMark evidence, boolean outdated) {}
}
