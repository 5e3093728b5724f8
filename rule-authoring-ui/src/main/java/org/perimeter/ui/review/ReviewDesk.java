package org.perimeter.ui.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;

/// What one person reads of versions: those of the programmes in which their agency takes part.
interface ReviewDesk {
    Person me();

    List<Programme> programmes();

    /// Newest first.
    List<Version> versions(String programme);

    Optional<Version> find(VersionId version);

    /// The newest version with this content.
    Optional<Version> with(String programme, Hash contentHash);

    Policy policy(VersionId version);

    Content content(VersionId version);

    /// The lists that the content pins.
    Lists pinned(Content content);

    /// The latest period first.
    List<DataSet> dataSets(String programme);

    Stage stage(VersionId version);

    List<Approval> approvals(VersionId version);

    /// Newest first.
    List<AttachedEvidence> evidence(VersionId version);

    /// Newest first.
    List<Run> runs(String programme);

    /// The newest release, in force or waiting; a new version is judged against it.
    Optional<PublishedRelease> current(String programme);

    /// Which releases nodes run, and when.
    Timeline timeline(String programme);

    Instant now();

    Map<PersonId, Person> people(Collection<PersonId> wanted);
}
