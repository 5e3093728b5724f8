package org.perimeter.ui.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.version.Version;

/// How a programme stands at one moment.
///
/// @param drafts   the one saved last first
/// @param versions newest first
/// @param stages   of all versions
record Standing(
        Programme programme,
        List<Heading> drafts,
        List<Version> versions,
        Map<VersionId, Stage> stages) {

    /// What nodes run.
    record Released(Version version, PublishedRelease release) {}

    static Standing of(Programme programme, ProgrammeDesk desk) {
        var versions = desk.versions(programme.slug());
        return new Standing(
                programme,
                desk.drafts(programme.slug()),
                versions,
                desk.stages(programme, versions));
    }

    Stage stage(Version version) {
        return Objects.requireNonNull(stages.get(version.id()));
    }

    Optional<Released> released() {
        return versions.stream()
                .flatMap(version ->
                        stage(version) instanceof Stage.Released(var release)
                                ? Optional.of(new Released(version, release)).stream()
                                : Optional.<Released>empty().stream())
                .findFirst();
    }

    Optional<Version> version(VersionId id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /// The version that holds what the draft says now; empty for an open draft.
    Optional<Version> submitted(Heading draft) {
        return versions.stream()
                .filter(version ->
                        version.draft().equals(draft.id())
                                && version.draftRevision() == draft.revision())
                .findFirst();
    }

    long openDrafts() {
        return drafts.stream().filter(draft -> submitted(draft).isEmpty()).count();
    }

    /// How many versions may still be released for the first time.
    long onTheirWay() {
        return versions.stream().filter(version -> onItsWay(stage(version))).count();
    }

    static boolean onItsWay(Stage stage) {
        return stage instanceof Stage.InReview || stage instanceof Stage.Approved;
    }
}
